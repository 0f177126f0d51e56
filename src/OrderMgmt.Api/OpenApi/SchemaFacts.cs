using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OrderMgmt.Api.OpenApi;

/// <summary>
/// Completes the schemas: texts from the documentation comments, examples, and which members are required. Members of answers
/// are there unless they have no value; members of requests are required if their validator says so.
/// </summary>
internal sealed class SchemaFacts(IServiceScopeFactory scopes) : IOpenApiDocumentTransformer
{
    /// <summary>Members that mean the same everywhere and need no comment of their own.</summary>
    private static readonly Dictionary<string, string> Common = new()
    {
        ["id"] = "Identifier.",
        ["version"] = "Raised by one with each change; the value of the ETag.",
    };

    private readonly JsonObject _examples = JsonNode.Parse(EmbeddedFile.Read("openapi/examples.json"))!.AsObject();

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var patches = context.DescriptionGroups.SelectMany(group => group.Items).Select(item => item.ActionDescriptor).OfType<ControllerActionDescriptor>()
            .Select(action => ActionShape.Of(action.MethodInfo).Patched).ToHashSet();
        foreach (var (name, value) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (value is OpenApiSchema schema && SchemaNames.TypeOf(name) is { } type)
            {
                Describe(schema, type);
                if (SchemaNames.IsAnswer(type))
                {
                    SettleNulls(schema);
                }
                else
                {
                    Constrain(schema, type, scope.ServiceProvider, mayRequire: !patches.Contains(type));
                }

                if (_examples[name] is { } example)
                {
                    schema.Examples = [example.DeepClone()];
                }
            }
        }
    }

    private static void Describe(OpenApiSchema schema, Type type)
    {
        schema.Description = type.IsEnum
            ? string.Join("\n", [XmlDocs.All.Summary(type), .. Enum.GetNames(type).Select(value => $"- `{JsonNamingPolicy.CamelCase.ConvertName(value)}`: {XmlDocs.All.Summary(type, value)}")])
            : XmlDocs.All.Summary(type);
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var member = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            property.Description = (member is null ? null : XmlDocs.All.Summary(member)) ?? Common.GetValueOrDefault(name);
        }
    }

    /// <summary>What has no value is left out of an answer, so nothing in it is ever null.</summary>
    private static void SettleNulls(OpenApiSchema schema)
    {
        schema.Required = new HashSet<string>();
        foreach (var (name, property) in (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).ToList())
        {
            if (property is OpenApiSchema && IsNullable(property))
            {
                schema.Properties![name] = WithoutNull(property);
            }
            else
            {
                schema.Required.Add(name);
            }
        }
    }

    private static bool IsNullable(IOpenApiSchema property) =>
        property.Type?.HasFlag(JsonSchemaType.Null) == true || property.OneOf?.Any(s => s.Type == JsonSchemaType.Null) == true;

    /// <summary>What the validators of a request, and of what it derives from, ask for unconditionally.</summary>
    private static void Constrain(OpenApiSchema schema, Type type, IServiceProvider services, bool mayRequire)
    {
        schema.Required = new HashSet<string>();
        for (var described = type; described is { IsClass: true } && described != typeof(object); described = described.BaseType)
        {
            if (services.GetService(typeof(IValidator<>).MakeGenericType(described)) is not IValidator validator)
            {
                continue;
            }

            foreach (var rule in validator.CreateDescriptor().Rules.Where(rule => rule is { PropertyName.Length: > 0, HasCondition: false, HasAsyncCondition: false } && !IsAboutItems(rule)))
            {
                foreach (var component in rule.Components.Where(component => component is { HasCondition: false, HasAsyncCondition: false }))
                {
                    Constrain(schema, JsonNamingPolicy.CamelCase.ConvertName(rule.PropertyName), component.Validator, mayRequire);
                }
            }
        }
    }

    /// <summary>What each item of a list must be says nothing about whether the list must be there.</summary>
    private static bool IsAboutItems(IValidationRule rule) =>
        rule.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));

    private static void Constrain(OpenApiSchema schema, string name, IPropertyValidator rule, bool mayRequire)
    {
        if (schema.Properties?.TryGetValue(name, out var property) != true)
        {
            return;
        }

        if (rule is INotEmptyValidator or INotNullValidator && mayRequire)
        {
            schema.Required!.Add(name);
            schema.Properties[name] = WithoutNull(property!);
        }
        else if (rule is ILengthValidator { Max: > 0 } length && property is OpenApiSchema text)
        {
            text.MaxLength = length.Max;
            text.MinLength = length.Min > 0 ? length.Min : null;
        }
    }

    private static IOpenApiSchema WithoutNull(IOpenApiSchema property)
    {
        if (property is OpenApiSchema { OneOf: [_, _] either } wrapper && either.FirstOrDefault(s => s.Type == JsonSchemaType.Null) is { } none)
        {
            var some = either.First(s => s != none);
            some.Description = wrapper.Description;
            return some;
        }

        if (property is OpenApiSchema { Type: { } kind } single)
        {
            single.Type = kind & ~JsonSchemaType.Null;
        }

        return property;
    }
}
