using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Api.OpenApi;

/// <summary>The body of the action is a file, read as it comes; it may be much larger than other bodies.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FileBodyAttribute(string description, params string[] mediaTypes) : Attribute, IResourceFilter, IOrderedFilter
{
    /// <summary>What the body is.</summary>
    public string Description { get; } = description;

    /// <summary>How it may be written.</summary>
    public IReadOnlyList<string> MediaTypes { get; } = mediaTypes;

    /// <summary>Before anything reads the body.</summary>
    public int Order => 0;

    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = context.HttpContext.RequestServices.GetRequiredService<IOptions<JobsOptions>>().Value.LargestFile;
        }
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    internal OpenApiRequestBody Describe() => new()
    {
        Description = Description,
        Required = true,
        Content = MediaTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
    };
}
