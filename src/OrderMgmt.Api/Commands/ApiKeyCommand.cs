using System.CommandLine;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Application.ApiKeys;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Commands;

/// <summary>Makes and withdraws keys on the machine itself, for when nobody has an administrator's key any more.</summary>
internal static class ApiKeyCommand
{
    private static readonly Actor Operator = new("system", "operator");

    public static Command Create() => new("api-key", "Makes and withdraws API keys.") { CreateKey(), RevokeKey() };

    private static Command CreateKey()
    {
        var name = new Argument<string>("name") { Description = "Who uses the key." };
        var scopes = new Option<string[]>("--scope") { Description = "A role or a permission; may be repeated. Without any the key is an administrator's.", DefaultValueFactory = _ => ["admin"] };
        var expires = new Option<DateTimeOffset?>("--expires") { Description = "From when it is refused (RFC 3339)." };
        var command = new Command("create", "Makes a key and prints it, this once.") { name, scopes, expires };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, async services =>
        {
            var create = new CreateApiKeyCommand { Name = parsed.GetValue(name), Scopes = parsed.GetRequiredValue(scopes), ExpiresAt = parsed.GetValue(expires) };
            var created = await services.GetRequiredService<IMediator>().Send(create, cancellationToken);
            Console.WriteLine(created.Key);
        }));
        return command;
    }

    private static Command RevokeKey()
    {
        var keyId = new Argument<string>("keyId") { Description = "The part of the key between the underscores." };
        var command = new Command("revoke", "Withdraws a key; processes that serve refuse it within half a minute.") { keyId };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, async services =>
        {
            var wanted = parsed.GetRequiredValue(keyId);
            var key = await services.GetRequiredService<PlatformDbContext>().ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.KeyId == wanted, cancellationToken)
                ?? throw new InvalidConfigurationException($"There is no key '{wanted}'.");
            await services.GetRequiredService<IMediator>().Send(new RevokeApiKeyCommand(key.Id), cancellationToken);
            Console.WriteLine($"The key {wanted} is withdrawn.");
        }));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task> act)
    {
        await using var app = ApiHost.Build(parsed.UnmatchedTokens);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Operator;
        try
        {
            await act(scope.ServiceProvider);
            return CommandLine.Done;
        }
        catch (InvalidRequestException exception)
        {
            throw new InvalidConfigurationException(string.Join(" ", exception.Problems.Select(problem => problem.Message)));
        }
    }
}
