using System.CommandLine;
using MediatR;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Platform.Application.Operations;

namespace OrderMgmt.Api.Commands;

/// <summary>Proves every invariant on the live data.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Proves every invariant on the live data; exit code 1 when one is broken.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = ApiHost.Build(parsed.UnmatchedTokens);
            await using var scope = app.Services.CreateAsyncScope();
            var integrity = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetIntegrityQuery(), cancellationToken);
            foreach (var invariant in integrity.Invariants)
            {
                Console.WriteLine($"{invariant.Code,-4} {invariant.Module,-14} {invariant.Checked,10} checked {invariant.Violations,8} broken  {invariant.Title}");
                foreach (var example in invariant.Examples)
                {
                    Console.WriteLine($"     {example}");
                }
            }

            if (!integrity.Intact)
            {
                await Console.Error.WriteLineAsync($"{integrity.Invariants.Count(i => i.Violations > 0)} invariants are broken.");
            }

            return integrity.Intact ? CommandLine.Done : CommandLine.Failed;
        });
        return command;
    }
}
