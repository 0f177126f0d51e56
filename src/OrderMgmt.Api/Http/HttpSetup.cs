using Asp.Versioning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OrderMgmt.Api.Http.Json;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Api.Http;

/// <summary>Sets up controllers, versions, JSON and everything around them that is the same for every call.</summary>
internal static class HttpSetup
{
    /// <summary>Adds the controllers of all versions.</summary>
    public static IServiceCollection AddHttpApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddJsonSettings();
        services.AddSingleton<IRowReader, RowReader>();
        services.AddControllers(Configure);
        services.Configure<ApiBehaviorOptions>(options =>
        {
            options.SuppressModelStateInvalidFilter = true;
            options.SuppressMapClientErrors = true;
        });
        services.AddSingleton<IObjectModelValidator, NoModelValidation>();
        services.AddApiVersioning(options =>
        {
            options.DefaultApiVersion = new ApiVersion(1, 0);
            options.ReportApiVersions = true;
            options.ApiVersionReader = new UrlSegmentApiVersionReader();
        }).AddMvc().AddApiExplorer(options =>
        {
            options.GroupNameFormat = "'v'V";
            options.SubstituteApiVersionInUrl = true;
        });
        services.AddScoped<Waiting>();
        services.AddScoped<IdempotencyStore>();
        services.AddSingleton<CallsInFlight>();
        services.AddHostedService<IdempotencyCleanup>();
        services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .WithOrigins(configuration.GetSection("Cors:Origins").Get<string[]>() ?? [])
            .AllowAnyMethod()
            .AllowAnyHeader()
            .WithExposedHeaders(
                "ETag", "Location", "Link", "Retry-After", "RateLimit", "RateLimit-Policy", "Idempotent-Replayed", "Preference-Applied", "Deprecation", "Sunset")));
        return services;
    }

    private static void Configure(MvcOptions options)
    {
        options.ReturnHttpNotAcceptable = true;
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.InputFormatters.Clear();
        options.InputFormatters.Add(new JsonInputFormatter());
        options.OutputFormatters.RemoveType<StringOutputFormatter>();
        options.OutputFormatters.RemoveType<StreamOutputFormatter>();
        options.OutputFormatters.OfType<SystemTextJsonOutputFormatter>().Single().SupportedMediaTypes.Clear();
        options.OutputFormatters.OfType<SystemTextJsonOutputFormatter>().Single().SupportedMediaTypes.Add("application/json");
        options.ModelBinderProviders.Insert(0, new QueryValueBinderProvider());

        // No call takes a form; without these a broken one is not even read, and is refused like every other media type.
        options.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        options.ModelMetadataDetailsProviders.Add(new QueryNames());
        options.Filters.Add<CommandFilter>(order: 1);
        options.Filters.Add<QueryFilter>(order: 2);
        options.Filters.Add<IdempotencyFilter>(order: 3);
    }
}
