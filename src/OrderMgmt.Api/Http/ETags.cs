using System.Globalization;
using Microsoft.Net.Http.Headers;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http;

/// <summary>Versions as strong entity tags (RFC 9110).</summary>
internal static class ETags
{
    /// <summary>The tag of a resource as it is.</summary>
    public static string ETag(this IVersioned resource) => string.Create(CultureInfo.InvariantCulture, $"\"{resource.Version}\"");

    /// <summary>The version that <c>If-Match</c> names; nothing when it is absent or <c>*</c>.</summary>
    public static int? ExpectedVersion(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0 || request.Headers.IfMatch is [{ } only] && only.Trim() == "*")
        {
            return null;
        }

        return request.Headers.IfMatch is [{ } value]
            && EntityTagHeaderValue.TryParse(value, out var tag)
            && !tag.IsWeak
            && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : throw new InvalidRequestException("", "if_match_invalid", "If-Match takes the ETag of one version, such as \"3\" with its quotes, or *.");
    }

    /// <summary>True when the caller already has this version.</summary>
    public static bool IsCurrent(HttpRequest request, string etag) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.Equals(etag, StringComparison.Ordinal));
}
