using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace OrderMgmt.Api.Http.Json;

/// <summary>How the API writes and reads JSON: the one place for MVC and for everything outside it.</summary>
internal static class JsonSettings
{
    /// <summary>Deeper nesting is refused.</summary>
    public const int MaxDepth = 32;

    /// <summary>What is refused when a body is read, beyond what is common to both directions.</summary>
    public static readonly JsonSerializerOptions Reading = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    });

    /// <summary>How answers are written.</summary>
    public static readonly JsonSerializerOptions Writing = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Configures MVC's options and those of minimal endpoints, which ASP.NET Core keeps apart.</summary>
    public static IServiceCollection AddJsonSettings(this IServiceCollection services) => services
        .Configure<JsonOptions>(options => Apply(options.JsonSerializerOptions))
        .ConfigureHttpJsonOptions(options => Apply(options.SerializerOptions));

    private static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.MaxDepth = MaxDepth;
        options.TypeInfoResolver ??= new DefaultJsonTypeInfoResolver();
        // Answers are JSON, never part of a page: letters of all languages stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new DecimalConverter());
        options.Converters.Add(new MoneyConverter());
        options.Converters.Add(new PriceConverter());
        options.Converters.Add(new InstantConverter());
        return options;
    }
}
