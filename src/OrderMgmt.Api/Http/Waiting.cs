using System.Globalization;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Api.Http;

/// <summary>Holds an answer back until everything the command set off in other modules has been handled (<c>Prefer: wait=N</c>, RFC 7240).</summary>
internal sealed class Waiting(RequestContext request, Settling settling)
{
    private const int LongestWait = 10;

    /// <summary>Master data is waited for unasked, so that the next call can use it.</summary>
    private static readonly TimeSpan MasterDataWait = TimeSpan.FromSeconds(2);

    /// <summary>Waits if asked to. True when time was given to others, so that the resource is to be read again.</summary>
    public async Task<bool> WaitAsync(HttpContext http, object command, CancellationToken cancellationToken)
    {
        if (request.DryRun)
        {
            return false;
        }

        var preferred = Preferred(http.Request);
        if (preferred is { } seconds)
        {
            http.Response.Headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"wait={seconds}");
        }

        if (!request.HasRaisedEvents || (preferred is null && command is not IMasterDataCommand))
        {
            return false;
        }

        await settling.WaitAsync(request.CorrelationId, preferred is { } wait ? TimeSpan.FromSeconds(wait) : MasterDataWait, cancellationToken);
        return true;
    }

    private static int? Preferred(HttpRequest request)
    {
        foreach (var preference in request.Headers.GetCommaSeparatedValues("Prefer"))
        {
            var parts = preference.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is [var name, var value]
                && name.Equals("wait", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(value.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                return Math.Min(seconds, LongestWait);
            }
        }

        return null;
    }
}
