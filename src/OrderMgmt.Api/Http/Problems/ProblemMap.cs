using Microsoft.EntityFrameworkCore;
using OrderMgmt.Api.Http.Json;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Http.Problems;

/// <summary>The one switch from what went wrong to what the caller is told. Nothing of an exception's own text gets out unless it was written for callers.</summary>
internal static class ProblemMap
{
    /// <summary>The answer for an exception.</summary>
    public static ProblemAnswer Of(Exception exception, HttpContext http, IDatabaseEngine engine) => exception switch
    {
        InvalidRequestException invalid => Invalid(invalid, http),
        NotFoundException => ProblemAnswer.Of(404, "not_found", exception.Message),
        DomainException refused => ProblemAnswer.Of(409, refused.Code, refused.Message, refused.Problems),
        StaleVersionException => ProblemAnswer.Of(412, "stale_version", exception.Message),
        LanesBehindException => ProblemAnswer.Of(503, "lanes_behind", exception.Message),
        HttpProblemException refused => ProblemAnswer.Of(refused.Status, refused.Code, refused.Message),
        BadHttpRequestException bad => Of(bad.StatusCode),
        _ when engine.IsUniqueViolation(exception) => ProblemAnswer.Of(409, "already_exists", "Something with the same unique value (such as its code) exists already. Use that, or choose another value."),
        DbUpdateConcurrencyException => Conflict(),
        _ when engine.IsConflict(exception) => Conflict(),
        _ when engine.IsUnavailable(exception) => ProblemAnswer.Of(503, "database_unavailable", "The database is out of reach or out of space at present. Repeat the request later; with the same Idempotency-Key, if it had one, it is carried out once."),
        _ => ProblemAnswer.Of(500, "internal_error", "Something went wrong that is not your fault. Nothing was saved. Give the traceId to the operator."),
    };

    /// <summary>The answer for a bare status that the framework set.</summary>
    public static ProblemAnswer Of(int status) => status switch
    {
        400 => ProblemAnswer.Of(400, "bad_request", "The request is not valid HTTP."),
        401 => ProblemAnswer.Of(401, "unauthenticated", "Send an access token as 'Authorization: Bearer …' or an API key as 'X-Api-Key: om_…'; what was sent is missing, wrong, expired or revoked."),
        403 => ProblemAnswer.Of(403, "forbidden", "Your roles or scopes do not allow this call."),
        404 => ProblemAnswer.Of(404, "not_found", "There is nothing at this address."),
        405 => ProblemAnswer.Of(405, "method_not_allowed", "This address does not know the method; the Allow header names those it knows."),
        406 => ProblemAnswer.Of(406, "not_acceptable", "The answer can't be given in the media type of the Accept header; use application/json."),
        413 => ProblemAnswer.Of(413, "body_too_large", "The body is larger than this server accepts."),
        415 => ProblemAnswer.Of(415, "unsupported_media_type", "Send the body as application/json in UTF-8."),
        429 => ProblemAnswer.Of(429, "too_many_requests", "Too many requests. Go on after the seconds named in Retry-After."),
        _ => ProblemAnswer.Of(status, status >= 500 ? "internal_error" : "bad_request"),
    };

    private static ProblemAnswer Conflict() =>
        ProblemAnswer.Of(409, "conflict", "Others changed the same data at the same time, several times over. Repeat the request.");

    /// <summary>A problem of the request as a whole gives its code to the answer; problems of single members are listed.</summary>
    private static ProblemAnswer Invalid(InvalidRequestException exception, HttpContext http)
    {
        if (http.Features.Get<NoBody>() is not null)
        {
            return ProblemAnswer.Of(400, "body_required", "The request needs a JSON body.", exception.Problems);
        }

        return exception.Problems is [{ Pointer: "" } whole]
            ? ProblemAnswer.Of(400, whole.Code, whole.Message, exception.Problems)
            : ProblemAnswer.Of(400, "invalid_request", exception.Message, exception.Problems);
    }
}
