namespace OrderMgmt.Api.Http;

/// <summary>Headers that every answer carries.</summary>
internal static class ResponseHeaders
{
    /// <summary>The document's reader is a page, but one that talks to this server only.</summary>
    private const string ForTheReader =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'";

    /// <summary>Answers are data for one caller: never sniffed, framed or kept by a cache that does not ask again.</summary>
    public static IApplicationBuilder UseResponseHeaders(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "private, no-cache";
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/scalar", StringComparison.OrdinalIgnoreCase) ? ForTheReader : "default-src 'none'; frame-ancestors 'none'";
        return next(http);
    });
}
