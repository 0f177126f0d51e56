using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.OpenApi;

/// <summary>How single values look, where our own converters write them and the framework can't know.</summary>
internal static class ValueSchemas
{
    private const string DecimalPattern = @"^-?[0-9]{1,15}(\.[0-9]+)?$";

    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var nullable = type != context.JsonTypeInfo.Type ? JsonSchemaType.Null : 0;
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
            schema.Type = JsonSchemaType.String | nullable;
        }

        return Task.CompletedTask;
    }
}
