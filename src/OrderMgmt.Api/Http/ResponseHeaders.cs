namespace OrderMgmt.Api.Http;

/// <summary>Headers that every answer carries.</summary>
internal static class ResponseHeaders
{
    /// <summary>Answers are data for one caller: never sniffed, framed or kept by a cache that does not ask again.</summary>
    public static IApplicationBuilder UseResponseHeaders(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "private, no-cache";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return next(http);
    });
}
