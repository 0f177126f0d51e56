namespace OrderMgmt.Platform.Domain;

/// <summary>One problem of a request.</summary>
/// <param name="Pointer">Where it is: a JSON Pointer into the body, or <c>/name</c> of a parameter; empty = the request as a whole.</param>
/// <param name="Code">Stable name to program against.</param>
/// <param name="Message">A sentence that says how to mend it.</param>
public sealed record Problem(string Pointer, string Code, string Message);

/// <summary>A rule of the business refuses the command in the present state (HTTP 409).</summary>
public sealed class DomainException(string code, string message, IReadOnlyList<Problem>? problems = null) : Exception(message)
{
    /// <summary>Stable snake_case code, prefixed by the module: <c>orders.already_shipped</c>.</summary>
    public string Code { get; } = code;

    /// <summary>All single findings, when there are several.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems ?? [];
}

/// <summary>The request is wrong in itself, whatever the state (HTTP 400); carries every problem found.</summary>
public sealed class InvalidRequestException(IReadOnlyList<Problem> problems)
    : Exception("The request has " + problems.Count + (problems.Count == 1 ? " problem." : " problems."))
{
    /// <summary>A request with a single problem.</summary>
    public InvalidRequestException(string pointer, string code, string message) : this([new Problem(pointer, code, message)])
    {
    }

    /// <summary>Every problem found, in the order of the body.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}

/// <summary>What the path names does not exist, or is not the caller's to see (HTTP 404).</summary>
public sealed class NotFoundException(string what, string id) : Exception($"There is no {what} '{id}'.");

/// <summary>The caller's If-Match names an older version (HTTP 412).</summary>
public sealed class StaleVersionException(int expected, int actual)
    : Exception($"Version {expected} was expected, but the resource is at version {actual}. Read it again and repeat the change.");
