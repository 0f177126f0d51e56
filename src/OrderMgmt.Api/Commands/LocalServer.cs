using OrderMgmt.Api.Hosting;

namespace OrderMgmt.Api.Commands;

/// <summary>Serves the API while something is done with it over HTTP, and stops it in good order whatever happens.</summary>
internal static class LocalServer
{
    /// <summary>Settings under which only warnings are logged, so that what the verb prints can be read.</summary>
    public static readonly string[] Quiet = ["--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning"];

    public static async Task RunAsync(WebApplication app, Func<Uri, Task> act, CancellationToken cancellationToken)
    {
        await Startup.PrepareAsync(app, cancellationToken);
        await app.StartAsync(cancellationToken);
        try
        {
            await act(new Uri(app.Urls.First()));
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }
}
