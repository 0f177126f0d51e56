using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OrderMgmt.Api.OpenApi;

/// <summary>What holds for the API as a whole: its name, servers, security, tags and shared parts.</summary>
internal sealed class DocumentFacts : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "OrderMgmt API",
            Version = "1.0",
            Description = """
                Orders from capture to paid: products, customers, orders, stock, deliveries, invoices, payments, returns and reports.

                Amounts, quantities, rates and percents are decimal strings (`"12.50"`); numbers are accepted, too. Instants are RFC 3339 in UTC, days `YYYY-MM-DD`.
                Members without a value are left out of answers. Unknown members and parameters are refused. Every error is a problem document (RFC 9457) with all findings at once.
                """.ReplaceLineEndings("\n"),
            Contact = new OpenApiContact { Name = "The operator of this installation", Url = new Uri("http://localhost:5080/scalar") },
        };
        document.Servers = [new OpenApiServer { Url = "http://localhost:5080", Description = "An installation on this machine." }];
        document.Tags = context.DescriptionGroups
            .SelectMany(group => group.Items)
            .Select(item => item.ActionDescriptor)
            .OfType<ControllerActionDescriptor>()
            .DistinctBy(action => action.ControllerTypeInfo)
            .Select(action => new OpenApiTag { Name = OperationFacts.Tag(action.ControllerName), Description = XmlDocs.All.Summary(action.ControllerTypeInfo) })
            .OrderBy(tag => tag.Name, StringComparer.Ordinal)
            .ToHashSet();
        var components = document.Components ??= new OpenApiComponents();
        SharedParts.AddTo(components);
        SharedParts.AddProblemsTo(components, document);
        Secure(document, components);
        Sort(document);
        return Task.CompletedTask;
    }

    /// <summary>By path, so that a change shows as a small difference.</summary>
    private static void Sort(OpenApiDocument document)
    {
        var sorted = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            sorted.Add(path, item);
        }

        document.Paths = sorted;
    }

    private static void Secure(OpenApiDocument document, OpenApiComponents components)
    {
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "Access token of a user, from the configured issuer." },
            ["apiKey"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "Key of an integration: `om_<keyId>_<secret>`." },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiKey", document)] = [] },
        ];
    }
}
