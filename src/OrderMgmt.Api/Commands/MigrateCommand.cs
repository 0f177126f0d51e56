using System.CommandLine;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Commands;

/// <summary>Brings the database to the schema of this version; on servers run once, before the roll-out.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the SQL instead of running it." };
        var command = new Command("migrate", "Brings the database to the schema of this version.") { dryRun };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = ApiHost.Build(parsed.UnmatchedTokens);
            var migrator = app.Services.GetRequiredService<Migrator>();
            if (parsed.GetValue(dryRun))
            {
                Console.WriteLine(await migrator.GetScriptAsync(cancellationToken));
            }
            else
            {
                await migrator.MigrateAsync(cancellationToken);
                Console.WriteLine("The database has the schema of this version.");
            }

            return CommandLine.Done;
        });
        return command;
    }
}
