using System.Net;

namespace OrderMgmt.LoadTests.Client;

/// <summary>The calls of one cycle, in their order: six commands, two look-ups and the final check.</summary>
internal enum Call
{
    Create,
    Submit,
    FindDelivery,
    Ship,
    Deliver,
    FindInvoice,
    Issue,
    Pay,
    Check,
}

/// <summary>What the calls are.</summary>
internal static class Calls
{
    public static readonly IReadOnlyList<Call> All = Enum.GetValues<Call>();

    public static bool IsRead(this Call call) => call is Call.FindDelivery or Call.FindInvoice or Call.Check;
}

/// <summary>A call was not answered as it must be.</summary>
internal sealed class CallFailedException(string message, HttpStatusCode? status = null) : Exception(message)
{
    /// <summary>The status it was answered with, when that was the failure.</summary>
    public HttpStatusCode? Status { get; } = status;
}
