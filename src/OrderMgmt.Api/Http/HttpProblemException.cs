namespace OrderMgmt.Api.Http;

/// <summary>HTTP itself, not the business, refuses the request.</summary>
internal sealed class HttpProblemException(int status, string code, string detail) : Exception(detail)
{
    /// <summary>HTTP status of the answer.</summary>
    public int Status { get; } = status;

    /// <summary>Stable snake_case code.</summary>
    public string Code { get; } = code;
}
