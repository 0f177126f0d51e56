using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.ApiKeys;

/// <summary>Withdraws a key. It is refused at once by this process and within seconds by others.</summary>
public sealed record RevokeApiKeyCommand(Guid Id) : ICommand<ApiKeyResponse>;

internal sealed class RevokeApiKeyHandler(PlatformDbContext db, ApiKeyCache cache, RequestContext request, TimeProvider clock) : IRequestHandler<RevokeApiKeyCommand, ApiKeyResponse>
{
    public async Task<ApiKeyResponse> Handle(RevokeApiKeyCommand command, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException("API key", command.Id.ToString());
        if (request.ExpectedVersion is { } expected && expected != key.Version)
        {
            throw new StaleVersionException(expected, key.Version);
        }

        key.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        cache.Forget(key.KeyId);
        return ApiKeyResponse.Of(key, clock.GetUtcNow());
    }
}
