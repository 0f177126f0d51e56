using Microsoft.AspNetCore.WebUtilities;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http.Problems;

/// <summary>An error as callers see it (RFC 9457).</summary>
/// <param name="Type">Identifies the kind of error; a name, not an address.</param>
/// <param name="Title">The kind of error in words.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What is wrong here, and how to mend it.</param>
/// <param name="Code">Stable name to program against: <c>invalid_request</c>, <c>orders.already_shipped</c>.</param>
/// <param name="TraceId">Names this request in the server's logs and traces.</param>
/// <param name="Errors">Every single problem that was found.</param>
public sealed record ProblemAnswer(string Type, string Title, int Status, string? Detail, string Code, string? TraceId, IReadOnlyList<Problem>? Errors)
{
    /// <summary>An answer with the standard title of its status.</summary>
    internal static ProblemAnswer Of(int status, string code, string? detail = null, IReadOnlyList<Problem>? errors = null) => new(
        "urn:ordermgmt:problem:" + code, TitleOf(status), status, detail, code, null, errors is { Count: > 0 } ? errors : null);

    private static string TitleOf(int status) => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "Error";
}
