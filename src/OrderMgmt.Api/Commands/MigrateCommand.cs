using System.CommandLine;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Commands;

/// <summary>Gives the database the schema and the shipped records of this version; on servers run once, before the roll-out.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the SQL instead of running it." };
        var command = new Command("migrate", "Gives the database the schema and the shipped records of this version.") { dryRun };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = ApiHost.Build(parsed.UnmatchedTokens);
            if (parsed.GetValue(dryRun))
            {
                Print(await app.Services.GetRequiredService<Migrator>().GetPendingAsync(cancellationToken));
            }
            else
            {
                await Startup.BringInOrderAsync(app.Services, cancellationToken);
                Console.WriteLine("The database has the schema of this version.");
            }

            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>The remarks are comments, so that the whole can be handed to the database's own tool.</summary>
    private static void Print(IReadOnlyList<PendingMigration> pending)
    {
        foreach (var migration in pending)
        {
            Console.WriteLine($"-- {migration.Schema}: {migration.Id}");
            Console.WriteLine(migration.Sql);
        }

        Console.WriteLine(pending.Count == 0 ? "-- Nothing is pending: the database has the schema of this version." : $"-- {pending.Count} migrations are pending; nothing was applied.");
    }
}
