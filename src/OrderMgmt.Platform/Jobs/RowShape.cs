using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrderMgmt.Platform.Jobs;

/// <summary>How a column's text becomes JSON.</summary>
internal enum ColumnKind
{
    Text,
    Number,
    Boolean,

    /// <summary>Values separated by semicolons.</summary>
    List,

    /// <summary>JSON in one cell: pairs, and lists of objects.</summary>
    Json,
}

/// <summary>A column of a CSV file: a member of the row, or of an object in it (<c>billingAddress.city</c>).</summary>
internal sealed record RowColumn(string Name, string[] Path, ColumnKind Kind);

/// <summary>The columns that the members of a type make.</summary>
internal sealed class RowShape
{
    private static readonly ConcurrentDictionary<Type, RowShape> Known = new();

    private RowShape(Type type) => Columns = [.. ColumnsOf(type, [])];

    public IReadOnlyList<RowColumn> Columns { get; }

    public static RowShape Of(Type type) => Known.GetOrAdd(type, static type => new RowShape(type));

    /// <summary>The text of a cell as JSON; an empty cell empties the member. Text that does not fit stays text, and is refused where it is read.</summary>
    public static JsonNode? Parse(RowColumn column, string text) => text.Length == 0 ? null : column.Kind switch
    {
        ColumnKind.Number when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        ColumnKind.Boolean when text is "true" or "false" => text == "true",
        ColumnKind.List => new JsonArray([.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode)item)]),
        ColumnKind.Json => ParseJson(text),
        _ => text,
    };

    /// <summary>A member as the text of a cell.</summary>
    public static string Format(RowColumn column, JsonObject row)
    {
        JsonNode? value = row;
        foreach (var name in column.Path)
        {
            value = (value as JsonObject)?[name];
        }

        return value switch
        {
            null => "",
            JsonArray items when column.Kind == ColumnKind.List => string.Join(';', items.Select(item => item!.ToString())),
            _ when column.Kind is ColumnKind.Json => value.ToJsonString(RowJson.Options),
            _ when column.Kind is ColumnKind.Boolean => value.GetValue<bool>() ? "true" : "false",
            _ => value.ToString(),
        };
    }

    private static JsonNode? ParseJson(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static IEnumerable<RowColumn> ColumnsOf(Type type, string[] path)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && !property.IsDefined(typeof(JsonIgnoreAttribute)))
            .OrderBy(property => Depth(property.DeclaringType!)))
        {
            var member = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            string[] here = [.. path, JsonNamingPolicy.CamelCase.ConvertName(property.Name)];
            if (KindOf(member) is { } kind)
            {
                yield return new RowColumn(string.Join('.', here), here, kind);
            }
            else
            {
                foreach (var column in ColumnsOf(member, here))
                {
                    yield return column;
                }
            }
        }
    }

    /// <summary>Nothing for an object, whose members are columns.</summary>
    private static ColumnKind? KindOf(Type type)
    {
        if (type == typeof(int) || type == typeof(long))
        {
            return ColumnKind.Number;
        }

        if (type == typeof(bool))
        {
            return ColumnKind.Boolean;
        }

        if (type == typeof(string) || type.IsValueType)
        {
            return ColumnKind.Text;
        }

        return type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is not { } list
            ? null
            : list.GetGenericArguments()[0] is { } item && (item == typeof(string) || item.IsEnum) ? ColumnKind.List : ColumnKind.Json;
    }

    /// <summary>What all records have comes first: members of a base type before those of types derived from it.</summary>
    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
