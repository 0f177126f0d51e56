using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OrderMgmt.Api.Http.Problems;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.OpenApi;

/// <summary>
/// Completes the schemas: texts from the documentation comments, examples, and which members are required. Members of answers
/// are there unless they have no value; members of requests are required if their validator says so.
/// </summary>
internal sealed class SchemaFacts(IServiceScopeFactory scopes) : IOpenApiDocumentTransformer
{
    private readonly JsonObject _examples = JsonNode.Parse(EmbeddedFile.Read("openapi/examples.json"))!.AsObject();

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var (name, value) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (value is OpenApiSchema schema && SchemaNames.TypeOf(name) is { } type)
            {
                Describe(schema, type);
                if (IsAnswer(type))
                {
                    SettleNulls(schema);
                }
                else
                {
                    Constrain(schema, type, scope.ServiceProvider);
                }

                if (_examples[name] is { } example)
                {
                    schema.Examples = [example.DeepClone()];
                }
            }
        }
    }

    private static bool IsAnswer(Type type) =>
        type.Name.EndsWith("Response", StringComparison.Ordinal) || type == typeof(ProblemAnswer) || type == typeof(Problem) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>));

    private static void Describe(OpenApiSchema schema, Type type)
    {
        schema.Description = type.IsEnum
            ? string.Join("\n", [XmlDocs.All.Summary(type), .. Enum.GetNames(type).Select(value => $"- `{JsonNamingPolicy.CamelCase.ConvertName(value)}`: {XmlDocs.All.Summary(type, value)}")])
            : XmlDocs.All.Summary(type);
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var member = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (member is not null && XmlDocs.All.Summary(member) is { } text)
            {
                property.Description = text;
            }
        }
    }

    /// <summary>What has no value is left out of an answer, so nothing in it is ever null.</summary>
    private static void SettleNulls(OpenApiSchema schema)
    {
        schema.Required = new HashSet<string>();
        foreach (var (name, property) in (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).ToList())
        {
            if (property is OpenApiSchema { OneOf: [_, _] either } wrapper && either.FirstOrDefault(s => s.Type == JsonSchemaType.Null) is { } none)
            {
                var some = either.First(s => s != none);
                some.Description = wrapper.Description;
                schema.Properties![name] = some;
            }
            else if (property is OpenApiSchema { Type: { } kind } nullable && kind.HasFlag(JsonSchemaType.Null))
            {
                nullable.Type = kind & ~JsonSchemaType.Null;
            }
            else
            {
                schema.Required.Add(name);
            }
        }
    }

    private static void Constrain(OpenApiSchema schema, Type type, IServiceProvider services)
    {
        if (type.IsEnum || services.GetService(typeof(IValidator<>).MakeGenericType(type)) is not IValidator validator)
        {
            return;
        }

        schema.Required = new HashSet<string>();
        foreach (var members in validator.CreateDescriptor().GetMembersWithValidators())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(members.Key);
            if (schema.Properties?.TryGetValue(name, out var property) != true)
            {
                continue;
            }

            foreach (var (rule, options) in members.Where(member => !member.Options.HasCondition && !member.Options.HasAsyncCondition))
            {
                Constrain(schema, name, property as OpenApiSchema, rule);
            }
        }
    }

    private static void Constrain(OpenApiSchema schema, string name, OpenApiSchema? property, IPropertyValidator rule)
    {
        if (rule is INotEmptyValidator or INotNullValidator)
        {
            schema.Required!.Add(name);
            if (property?.Type is { } type)
            {
                property.Type = type & ~JsonSchemaType.Null;
                property.MinLength = rule is INotEmptyValidator && property.Type == JsonSchemaType.String && property.Format is null ? 1 : null;
            }
        }
        else if (rule is ILengthValidator { Max: > 0 } length && property is not null)
        {
            property.MaxLength = length.Max;
        }
    }
}
