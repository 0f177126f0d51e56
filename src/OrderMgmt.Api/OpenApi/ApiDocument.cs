using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OrderMgmt.Api.Http;
using Scalar.AspNetCore;

namespace OrderMgmt.Api.OpenApi;

/// <summary>
/// The API's description. It is generated from the code by the verb <c>openapi</c>, committed, and served as committed: a test
/// proves that both agree, so serving it costs nothing and a change of the API shows in the diff.
/// </summary>
internal static class ApiDocument
{
    public const string Name = "v1";
    private const string Path = "/openapi/v1.json";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services
        .AddTransient<IApiDescriptionProvider, ActionDescriptions>()
        .AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.CreateSchemaReferenceId = SchemaNames.IdOf;
            options.AddSchemaTransformer(ValueSchemas.Apply);
            options.AddOperationTransformer<OperationFacts>();
            options.AddDocumentTransformer<DocumentFacts>();
            options.AddDocumentTransformer<SchemaFacts>();
        });

    /// <summary>The document as the code has it now.</summary>
    public static async Task<string> GenerateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(cancellationToken);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString() + "\n";
    }

    /// <summary>Serves the committed document and its reader, which needs nothing from the network.</summary>
    public static void MapApiDocument(this IEndpointRouteBuilder endpoints)
    {
        var document = EmbeddedFile.Read("openapi/v1.json");
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(document)[..8])}\"";
        endpoints.MapGet(Path, (HttpContext http) =>
        {
            http.Response.Headers.ETag = etag;
            return ETags.IsCurrent(http.Request, etag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(document, "application/json; charset=utf-8");
        }).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapScalarApiReference(options =>
        {
            options.Title = "OrderMgmt API";
            options.OpenApiRoutePattern = Path;
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.DisableAgent();
            options.DisableMcp();
            options.HideDeveloperTools();
            options.AddPreferredSecuritySchemes("apiKey");
        }).AllowAnonymous();
    }
}
