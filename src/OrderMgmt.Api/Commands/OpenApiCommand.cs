using System.CommandLine;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Api.OpenApi;

namespace OrderMgmt.Api.Commands;

/// <summary>Writes the API document that is committed, served and compared in a test. Run it after every change of the API.</summary>
internal static class OpenApiCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Where the document goes.", DefaultValueFactory = _ => "src/OrderMgmt.Api/openapi/v1.json" };
        var command = new Command("openapi", "Writes the API document, from the repository's root to src/OrderMgmt.Api/openapi/v1.json.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = ApiHost.Build(parsed.UnmatchedTokens);
            var target = parsed.GetRequiredValue(file);
            if (Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder && !Directory.Exists(folder))
            {
                throw new InvalidConfigurationException($"There is no folder {folder}.");
            }

            await File.WriteAllTextAsync(target, await ApiDocument.GenerateAsync(app.Services, cancellationToken), cancellationToken);
            Console.WriteLine($"The API document was written to {target}.");
            return CommandLine.Done;
        });
        return command;
    }
}
