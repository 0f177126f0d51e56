using Microsoft.OpenApi;
using OrderMgmt.Api.Http.Problems;

namespace OrderMgmt.Api.OpenApi;

/// <summary>Parameters, headers and errors that many operations share; each is described once, in the document's components.</summary>
internal static class SharedParts
{
    private const string RateLimitText = "Sent with every answer, as in draft-ietf-httpapi-ratelimit-headers.";

    private static readonly (string Status, string Name)[] Problems =
    [
        ("400", "BadRequest"), ("401", "Unauthenticated"), ("403", "Forbidden"), ("404", "NotFound"), ("409", "Conflict"), ("412", "Stale"),
        ("413", "BodyTooLarge"), ("415", "UnsupportedMediaType"), ("422", "IdempotencyKeyReused"), ("428", "PreconditionRequired"), ("429", "TooManyRequests"),
        ("503", "Unavailable"),
    ];

    /// <summary>Header and query parameters of an operation.</summary>
    public static IEnumerable<string> ParametersOf(ActionShape shape, string method, bool hasRouteId)
    {
        if (method == "POST")
        {
            yield return "IdempotencyKey";
        }

        if (shape.IsCommand)
        {
            yield return "Prefer";
            yield return "DryRun";
            if (method != "POST")
            {
                yield return "IfMatchRequired";
            }
            else if (hasRouteId)
            {
                yield return "IfMatch";
            }
        }
        else if (shape.IsVersioned)
        {
            yield return "IfNoneMatch";
        }
    }

    /// <summary>Headers of a successful answer.</summary>
    public static IEnumerable<string> HeadersOf(ActionShape shape, string method)
    {
        if (shape.IsVersioned)
        {
            yield return "ETag";
        }

        if (shape.Creates || shape.Accepts)
        {
            yield return "Location";
        }

        if (shape.IsList)
        {
            yield return "Link";
        }

        if (shape.IsCommand)
        {
            yield return "Preference-Applied";
        }

        if (method == "POST")
        {
            yield return "Idempotent-Replayed";
        }

        yield return "RateLimit";
        yield return "RateLimit-Policy";
    }

    /// <summary>Errors that can occur.</summary>
    public static IEnumerable<(string Status, string Name)> ProblemsOf(ActionShape shape, string method, bool hasRouteId) => Problems.Where(problem => problem.Status switch
    {
        "404" => hasRouteId,
        "409" => shape.IsCommand,
        "412" => shape.IsCommand && hasRouteId,
        "413" or "415" => method is "POST" or "PUT" or "PATCH",
        "422" => method == "POST",
        "428" => shape.IsCommand && method != "POST",
        _ => true,
    });

    /// <summary>Adds the shared parts to the document.</summary>
    public static void AddTo(OpenApiComponents components)
    {
        components.Parameters = new Dictionary<string, IOpenApiParameter>
        {
            ["IdempotencyKey"] = Header("Idempotency-Key", "Makes the call repeatable: the same key with the same request gives the same answer for 24 hours. 1 to 255 characters of your choice, such as a UUID.", maxLength: 255),
            ["Prefer"] = Header("Prefer", "`wait=N`: answer only when everything that the call sets off in other modules has been handled, or N seconds (at most 10) have passed.", pattern: "^wait=[0-9]+$"),
            ["IfMatch"] = Header("If-Match", "Do it only if the resource still has this ETag."),
            ["IfMatchRequired"] = Header("If-Match", "The ETag of the version to change, or `*` for any: what others change at the same time is kept then.", required: true),
            ["IfNoneMatch"] = Header("If-None-Match", "Answer 304 if the resource still has this ETag."),
            ["DryRun"] = new OpenApiParameter
            {
                Name = "dryRun",
                In = ParameterLocation.Query,
                Description = "`true`: answer in full, but save nothing.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false },
            },
        };
        components.Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = Field("The version, for If-Match and If-None-Match."),
            ["Location"] = Field("Where the created resource, or the job, is.", "uri-reference"),
            ["Link"] = Field("`rel=\"next\"`: the next page, unless this is the last."),
            ["Preference-Applied"] = Field("`wait=N`, when the answer was held back as asked."),
            ["Idempotent-Replayed"] = Field("`true`, when this is the answer given before to the same Idempotency-Key."),
            ["Retry-After"] = Field("Seconds until it is worth trying again."),
            ["RateLimit"] = Field("What is left of the limit, and seconds until it is full again. " + RateLimitText),
            ["RateLimit-Policy"] = Field("The limit: requests per window of seconds. " + RateLimitText),
        };
    }

    /// <summary>Adds the errors, which share one schema.</summary>
    public static void AddProblemsTo(OpenApiComponents components, OpenApiDocument document)
    {
        components.Responses = Problems.ToDictionary(problem => problem.Name, IOpenApiResponse (problem) => new OpenApiResponse
        {
            Description = ProblemMap.Of(int.Parse(problem.Status)).Title + ".",
            Headers = problem.Status is "429" or "503" ? new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = new OpenApiHeaderReference("Retry-After", document) } : null,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Problem", document) } },
        });
        components.Responses["NotModified"] = new OpenApiResponse { Description = "The caller has this version already." };
    }

    private static OpenApiParameter Header(string name, string description, bool required = false, int? maxLength = null, string? pattern = null) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = maxLength, Pattern = pattern },
    };

    private static OpenApiHeader Field(string description, string? format = null) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
    };
}
