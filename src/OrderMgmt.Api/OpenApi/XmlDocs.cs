using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OrderMgmt.Api.OpenApi;

/// <summary>The documentation comments of the code, as the compiler wrote them beside the assemblies.</summary>
internal sealed partial class XmlDocs
{
    private static readonly Lazy<XmlDocs> Loaded = new(() => new XmlDocs());
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    private XmlDocs()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "OrderMgmt.*.xml"))
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
            {
                _members.TryAdd((string)member.Attribute("name")!, member);
            }
        }
    }

    public static XmlDocs All => Loaded.Value;

    /// <summary>What a type is.</summary>
    public string? Summary(Type type) => Text(Of("T:" + NameOf(type))?.Element("summary"));

    /// <summary>What a method does.</summary>
    public string? Summary(MethodInfo method) => Text(Of(method)?.Element("summary"));

    /// <summary>What else is to be known about a method.</summary>
    public string? Remarks(MethodInfo method) => Text(Of(method)?.Element("remarks"));

    /// <summary>What a parameter of a method means.</summary>
    public string? Parameter(MethodInfo method, string name) => Text(Param(Of(method), name));

    /// <summary>What a property means: its own comment, or that of the record's parameter it was made from.</summary>
    public string? Summary(PropertyInfo property)
    {
        var declaring = property.DeclaringType!;
        return Text(Of($"P:{NameOf(declaring)}.{property.Name}")?.Element("summary")) ?? Text(Param(Of("T:" + NameOf(declaring)), property.Name));
    }

    /// <summary>What a value of an enum means.</summary>
    public string? Summary(Type enumType, string value) => Text(Of($"F:{NameOf(enumType)}.{value}")?.Element("summary"));

    private XElement? Of(string id) => _members.GetValueOrDefault(id);

    private XElement? Of(MethodInfo method)
    {
        var id = $"M:{NameOf(method.DeclaringType!)}.{method.Name}";
        return _members.FirstOrDefault(pair => pair.Key == id || pair.Key.StartsWith(id + "(", StringComparison.Ordinal)).Value;
    }

    private static XElement? Param(XElement? member, string name) => member?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == name);

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    /// <summary>The comment as Markdown in one paragraph.</summary>
    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = string.Concat(element.Nodes().Select(Markdown));
        return Blank().Replace(text, " ").Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "paramref" } see => $"`{JsonName((string?)see.Attribute("langword") ?? (string?)see.Attribute("name") ?? (string?)see.Attribute("cref") ?? "")}`",
        XElement other => string.Concat(other.Nodes().Select(Markdown)),
        _ => "",
    };

    /// <summary>What the code calls <c>P:….Currency</c>, callers know as <c>currency</c>.</summary>
    private static string JsonName(string reference)
    {
        var name = reference.Split('(')[0].Split('.', ':')[^1];
        return System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
