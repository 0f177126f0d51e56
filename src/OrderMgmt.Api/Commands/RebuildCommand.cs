using System.CommandLine;
using MediatR;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Api.Commands;

/// <summary>Makes the read models anew from the event log, while the API is served or not.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command("rebuild", "Empties the read models and makes them anew from the event log.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = ApiHost.Build(parsed.UnmatchedTokens);
            await using var scope = app.Services.CreateAsyncScope();
            var rebuilt = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RebuildReportsCommand(), cancellationToken);
            Console.WriteLine($"The read models were made anew from {rebuilt.Events} events.");
            return CommandLine.Done;
        });
        return command;
    }
}
