using System.CommandLine;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Commands;

/// <summary>Writes a consistent copy of an embedded database, also while it is served.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Where the copy goes; must not exist yet." };
        var command = new Command("backup", "Writes a consistent copy of an embedded database, also while it is served.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var target = parsed.GetRequiredValue(file);
            if (File.Exists(target))
            {
                throw new InvalidConfigurationException($"{target} exists already.");
            }

            await using var app = ApiHost.Build(parsed.UnmatchedTokens);
            var database = app.Services.GetRequiredService<DatabaseSettings>();
            try
            {
                await database.Engine.BackupAsync(database.ConnectionString, target, cancellationToken);
            }
            catch (NotSupportedException exception)
            {
                throw new InvalidConfigurationException(exception.Message);
            }

            Console.WriteLine($"The database was copied to {target}.");
            return CommandLine.Done;
        });
        return command;
    }
}
