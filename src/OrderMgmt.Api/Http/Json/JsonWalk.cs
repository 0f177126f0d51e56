using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http.Json;

/// <summary>Compares JSON with the type it is meant for, reports every difference and leaves out what does not fit.</summary>
internal sealed class JsonWalk(List<Problem> problems)
{
    /// <summary>More problems than this help no one.</summary>
    private const int MostProblems = 100;

    /// <summary>What remains of the value, read as the type.</summary>
    public object? Read(JsonElement element, Type type)
    {
        if (!TryVisit(element, type, "", out var rest))
        {
            return null;
        }

        try
        {
            return rest.Deserialize(JsonSettings.Reading.GetTypeInfo(type));
        }
        catch (JsonException exception)
        {
            Report(exception.Path is { } path ? path.Replace("$", "", StringComparison.Ordinal).Replace('.', '/') : "", "wrong_type", "The value can't be read.");
            return null;
        }
    }

    /// <summary>False when the whole value is to be left out.</summary>
    public bool TryVisit(JsonElement element, Type type, string pointer, out JsonNode? rest)
    {
        var info = JsonSettings.Reading.GetTypeInfo(type);
        rest = null;
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Is(element, JsonValueKind.Object, type, pointer) && VisitObject(element, info, pointer, out rest),
            JsonTypeInfoKind.Dictionary => Is(element, JsonValueKind.Object, type, pointer) && VisitDictionary(element, info.ElementType!, pointer, out rest),
            JsonTypeInfoKind.Enumerable => Is(element, JsonValueKind.Array, type, pointer) && VisitArray(element, info.ElementType!, pointer, out rest),
            _ => VisitValue(element, info, pointer, out rest),
        };
    }

    private bool VisitObject(JsonElement element, JsonTypeInfo info, string pointer, out JsonNode? rest)
    {
        var kept = new JsonObject();
        foreach (var member in element.EnumerateObject())
        {
            var at = $"{pointer}/{Escape(member.Name)}";
            if (Settable(info).FirstOrDefault(property => property.Name == member.Name) is not { } property)
            {
                Report(at, "unknown_member", $"'{member.Name}' is not known here. Known are: {string.Join(", ", Settable(info).Select(p => p.Name))}.");
            }
            else if (member.Value.ValueKind == JsonValueKind.Null)
            {
                if (AllowsNull(property))
                {
                    kept[member.Name] = null;
                }
                else
                {
                    Report(at, "null_not_allowed", $"'{member.Name}' can't be null. Leave it out or give a value: {Expected.Of(property.PropertyType)}.");
                }
            }
            else if (TryVisit(member.Value, property.PropertyType, at, out var value))
            {
                kept[member.Name] = value;
            }
        }

        rest = kept;
        return true;
    }

    private bool VisitDictionary(JsonElement element, Type valueType, string pointer, out JsonNode? rest)
    {
        var kept = new JsonObject();
        foreach (var member in element.EnumerateObject())
        {
            if (IsGiven(member.Value, valueType, $"{pointer}/{Escape(member.Name)}", out var value))
            {
                kept[member.Name] = value;
            }
        }

        rest = kept;
        return true;
    }

    private bool VisitArray(JsonElement element, Type itemType, string pointer, out JsonNode? rest)
    {
        var kept = new JsonArray();
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            // A placeholder for an item that does not fit, so that the pointers of the others stay true.
            kept.Add(IsGiven(item, itemType, $"{pointer}/{index++}", out var value) ? value : Placeholder(itemType));
        }

        rest = kept;
        return true;
    }

    private bool VisitValue(JsonElement element, JsonTypeInfo info, string pointer, out JsonNode? rest)
    {
        try
        {
            element.Deserialize(info);
            rest = JsonNode.Parse(element.GetRawText());
            return true;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            rest = null;
            Report(pointer, Expected.Code(element, info.Type), $"Expected {Expected.Of(info.Type)}.");
            return false;
        }
    }

    private bool IsGiven(JsonElement element, Type type, string pointer, out JsonNode? rest)
    {
        rest = null;
        if (element.ValueKind != JsonValueKind.Null)
        {
            return TryVisit(element, type, pointer, out rest);
        }

        Report(pointer, "null_not_allowed", $"The value can't be null; expected {Expected.Of(type)}.");
        return false;
    }

    private bool Is(JsonElement element, JsonValueKind kind, Type type, string pointer)
    {
        if (element.ValueKind == kind)
        {
            return true;
        }

        Report(pointer, "wrong_type", $"Expected {Expected.Of(type)}.");
        return false;
    }

    private void Report(string pointer, string code, string message)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(new Problem(pointer, code, message));
        }
    }

    private static IEnumerable<JsonPropertyInfo> Settable(JsonTypeInfo info) => info.Properties.Where(property => property.Set is not null);

    private static bool AllowsNull(JsonPropertyInfo property) =>
        property.IsSetNullable && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null);

    private static JsonNode? Placeholder(Type itemType) => JsonSettings.Reading.GetTypeInfo(itemType).Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => new JsonObject(),
        JsonTypeInfoKind.Enumerable => new JsonArray(),
        _ => itemType == typeof(string) ? "" : itemType.IsValueType ? JsonSerializer.SerializeToNode(Activator.CreateInstance(itemType), itemType, JsonSettings.Reading) : null,
    };

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
