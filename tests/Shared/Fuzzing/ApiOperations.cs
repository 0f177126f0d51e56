using System.Text.Json.Nodes;

namespace OrderMgmt.Tests.Shared.Fuzzing;

/// <summary>A parameter of a call.</summary>
public sealed record ApiParameter(string Name, string In, JsonObject Schema);

/// <summary>One call of the API as its OpenAPI document describes it.</summary>
/// <param name="Resource">What its identifiers name: <c>orders</c>.</param>
/// <param name="Body">Schema of the body, if it takes one.</param>
/// <param name="ContentType">Media type of the body.</param>
/// <param name="Answers">Media types of its successful answers.</param>
public sealed record ApiOperation(
    string Method, string Path, string Resource, IReadOnlyList<ApiParameter> Parameters, JsonObject? Body, string ContentType, IReadOnlyList<string> Answers)
{
    public bool IsRead => Method == "GET";

    public bool IsList => IsRead && Parameters.Any(parameter => parameter.Name == "cursor");

    /// <summary>Goes on until the caller leaves.</summary>
    public bool IsStream => Path.EndsWith("/stream", StringComparison.Ordinal);

    /// <summary>The answer shows the resource, or a list of it; not something else that belongs to it.</summary>
    public bool ShowsResource => !IsRead || !Path.Contains("}/", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>All calls of an OpenAPI document, and its schemas.</summary>
public sealed class ApiDescription
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private readonly JsonObject _document;

    public ApiDescription(string document)
    {
        _document = JsonNode.Parse(document)!.AsObject();
        Operations =
        [
            .. from path in _document["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               where Methods.Contains(operation.Key)
               select Read(operation.Key, path.Key, operation.Value!.AsObject(), path.Value!["parameters"]),
        ];
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>The schema itself where another one is only referred to; the real one where it is optional.</summary>
    public JsonObject Resolve(JsonObject schema)
    {
        if (schema["oneOf"] is JsonArray choices)
        {
            return Resolve(choices.Select(choice => choice!.AsObject()).Last(choice => choice["type"]?.ToString() != "null"));
        }

        return schema["$ref"] is { } reference ? Resolve(Follow(reference.ToString())) : schema;
    }

    private JsonObject Follow(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode)_document, (node, name) => node[name]!).AsObject();

    private ApiOperation Read(string method, string path, JsonObject operation, JsonNode? shared)
    {
        var parameters = (operation["parameters"]?.AsArray() ?? []).Concat(shared?.AsArray() ?? [])
            .Select(parameter => Resolve(parameter!.AsObject()))
            .Select(parameter => new ApiParameter(parameter["name"]!.ToString(), parameter["in"]!.ToString(), parameter["schema"]!.AsObject()));
        var content = operation["requestBody"]?["content"]?.AsObject().FirstOrDefault();
        var answers = operation["responses"]!.AsObject()
            .Where(response => response.Key.StartsWith('2'))
            .SelectMany(response => Resolve(response.Value!.AsObject())["content"]?.AsObject().Select(answer => answer.Key) ?? [])
            .Distinct();
        var resource = path.Split("/{", 2)[0].Split('/')[^1];
        return new ApiOperation(
            method.ToUpperInvariant(), path, resource, [.. parameters], content?.Value?["schema"]?.AsObject(), content?.Key ?? "application/json", [.. answers]);
    }
}
