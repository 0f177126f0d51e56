using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OrderMgmt.Api.Http.Json;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.OpenApi;

/// <summary>How single values look, where our own converters write them and the framework can't know.</summary>
internal static class ValueSchemas
{
    private const string DecimalPattern = @"^-?[0-9]{1,15}(\.[0-9]+)?$";

    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        // A parameter without a value is left out, and the schema of an enum is shared by those that need a value.
        var isParameter = context.ParameterDescription is { } parameter && parameter.Source != BindingSource.Body;
        var nullable = type != context.JsonTypeInfo.Type && !isParameter ? JsonSchemaType.Null : 0;
        if (type == typeof(decimal) || type == typeof(Money) || type == typeof(Price))
        {
            schema.Type = JsonSchemaType.String | nullable;
            schema.Format = "decimal";
            schema.Pattern = DecimalPattern;
        }
        else if (type == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String | nullable;
            schema.Format = "date-time";
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Expected.Values(type).Select(value => JsonValue.Create(value))];
        }
        else if (isParameter)
        {
            schema.Type &= ~JsonSchemaType.Null;
        }

        return Task.CompletedTask;
    }
}
