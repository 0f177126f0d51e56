using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application.ApiKeys;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Security;

/// <summary>Lets the first administrator in: there is no default password, but the first start makes one key.</summary>
internal static class BootstrapKey
{
    /// <summary>Configuration of a key to install instead of a random one.</summary>
    public const string Setting = "Security:BootstrapKey";

    private static readonly Guid Id = new("01900000-0000-7000-8000-000000000001");

    /// <summary>Makes the key if there is none at all yet. Returns it when it was made up here and is to be shown, once.</summary>
    public static async Task<string?> EnsureAsync(IServiceProvider services, string? configured, CancellationToken cancellationToken)
    {
        var text = string.IsNullOrEmpty(configured)
            ? ApiKeyText.Create()
            : ApiKeyText.Parse(configured) ?? throw new InvalidConfigurationException(
                $"{Setting} is not a key. It looks like om_<4 to 32 letters or digits>_<24 to 128 letters, digits, - or _>.");
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DatabaseSettings>();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        if (await context.ApiKeys.AnyAsync(cancellationToken))
        {
            return null;
        }

        context.ApiKeys.Add(ApiKey.Create(text, "Bootstrap", ["admin"], expiresAt: null, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(), Id));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (database.Engine.IsUniqueViolation(exception))
        {
            // Another process started at the same time and was faster: its key is the first.
            return null;
        }

        return string.IsNullOrEmpty(configured) ? text.ToString() : null;
    }
}
