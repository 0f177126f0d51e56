using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OrderMgmt.Api.Security;

namespace OrderMgmt.Api.OpenApi;

/// <summary>What holds for an operation beyond its signature: name, texts, permission, headers, errors.</summary>
internal sealed partial class OperationFacts : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor is not ControllerActionDescriptor action)
        {
            return Task.CompletedTask;
        }

        var shape = ActionShape.Of(action.MethodInfo);
        var hasRouteId = context.Description.ParameterDescriptions.Any(parameter => parameter.Source.Id == "Path");
        Name(operation, action);
        Describe(operation.Parameters, context.Description, action.MethodInfo);
        if (shape.Patched is not null && operation.RequestBody is OpenApiRequestBody patch)
        {
            patch.Description = "The members to change; `null` empties one (JSON Merge Patch, RFC 7396).";
        }

        if (action.MethodInfo.GetCustomAttribute<FileBodyAttribute>() is { } file)
        {
            operation.RequestBody = file.Describe();
        }

        var method = context.Description.HttpMethod!;
        AddParameters(operation, context.Document!, shape, method, hasRouteId);
        AddAnswers(operation, context.Document!, shape, method, hasRouteId);
        return Task.CompletedTask;
    }

    private static void Name(OpenApiOperation operation, ControllerActionDescriptor action)
    {
        var docs = XmlDocs.All;
        var permission = action.MethodInfo.GetCustomAttribute<PermissionAttribute>()?.Permission;
        operation.OperationId = $"{Words(action.ControllerName, '_')}_{Words(action.ActionName, '_')}";
        operation.Tags = new HashSet<OpenApiTagReference> { new(Tag(action.ControllerName)) };
        operation.Summary = docs.Summary(action.MethodInfo)?.TrimEnd('.');
        operation.Description = string.Join("\n\n", new[] { docs.Remarks(action.MethodInfo), permission is null ? null : $"Needs the permission `{permission}`." }.Where(text => text is not null));
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        if (permission is not null)
        {
            operation.Extensions["x-permission"] = new JsonNodeExtension(permission);
        }
    }

    /// <summary>The controller's name in words: <c>OrderTypes</c> → <c>Order types</c>.</summary>
    public static string Tag(string controller)
    {
        var words = Words(controller, ' ');
        return words.StartsWith("api ", StringComparison.Ordinal) ? "API" + words[3..] : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static void Describe(IList<IOpenApiParameter>? parameters, ApiDescription description, MethodInfo action)
    {
        foreach (var parameter in parameters?.OfType<OpenApiParameter>() ?? [])
        {
            var source = description.ParameterDescriptions.First(d => d.Name == parameter.Name);
            var property = source.ModelMetadata is { ContainerType: { } container, PropertyName: { } name } ? container.GetProperty(name) : null;
            parameter.Description ??= (property is null ? XmlDocs.All.Parameter(action, source.ParameterDescriptor.Name) : XmlDocs.All.Summary(property))
                ?? (parameter.In == ParameterLocation.Path ? "Identifier of the resource, or of the part of it, that the path names." : null);
            if (parameter is { Name: "limit", Schema: OpenApiSchema limit })
            {
                (limit.Minimum, limit.Maximum, limit.Default) = ("1", "200", 50);
            }
        }
    }

    private static void AddParameters(OpenApiOperation operation, OpenApiDocument document, ActionShape shape, string method, bool hasRouteId)
    {
        operation.Parameters ??= [];
        foreach (var name in SharedParts.ParametersOf(shape, method, hasRouteId))
        {
            operation.Parameters.Add(new OpenApiParameterReference(name, document));
        }
    }

    private static void AddAnswers(OpenApiOperation operation, OpenApiDocument document, ActionShape shape, string method, bool hasRouteId)
    {
        var answers = operation.Responses ??= [];
        if (shape.Creates && answers.Remove("200", out var created))
        {
            answers["201"] = created;
        }

        if (shape.Accepts && answers.Remove("200", out var accepted))
        {
            answers["202"] = accepted;
        }

        foreach (var answer in answers.Where(answer => answer.Key.StartsWith('2')).Select(answer => answer.Value).OfType<OpenApiResponse>())
        {
            answer.Description = shape switch
            {
                { Creates: true } => "Created.",
                { Accepts: true } => "Taken in; the job goes on after the answer.",
                { IsCommand: true } => "Done.",
                { IsList: true } => "One page.",
                _ => "Found.",
            };
            answer.Headers = SharedParts.HeadersOf(shape, method).ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document));
        }

        if (!shape.IsCommand && shape.IsVersioned)
        {
            answers["304"] = new OpenApiResponseReference("NotModified", document);
        }

        foreach (var (status, name) in SharedParts.ProblemsOf(shape, method, hasRouteId))
        {
            answers[status] = new OpenApiResponseReference(name, document);
        }
    }

    private static string Words(string name, char separator) => Capital().Replace(name, match => (match.Index == 0 ? "" : separator.ToString()) + char.ToLowerInvariant(match.Value[0]));

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
