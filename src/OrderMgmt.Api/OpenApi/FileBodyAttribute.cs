using Microsoft.OpenApi;

namespace OrderMgmt.Api.OpenApi;

/// <summary>The body of the action is a file, read as it comes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FileBodyAttribute(string description, params string[] mediaTypes) : Attribute
{
    /// <summary>What the body is.</summary>
    public string Description { get; } = description;

    /// <summary>How it may be written.</summary>
    public IReadOnlyList<string> MediaTypes { get; } = mediaTypes;

    internal OpenApiRequestBody Describe() => new()
    {
        Description = Description,
        Required = true,
        Content = MediaTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
    };
}
