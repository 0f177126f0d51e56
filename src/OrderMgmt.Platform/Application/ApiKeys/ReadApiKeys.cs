using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.ApiKeys;

/// <summary>One key, without its secret.</summary>
public sealed record GetApiKeyQuery(Guid Id) : IQuery<ApiKeyResponse>;

/// <summary>All keys, without their secrets.</summary>
public sealed record ListApiKeysQuery : ListRequest, IQuery<Page<ApiKeyResponse>>;

internal sealed class GetApiKeyHandler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<GetApiKeyQuery, ApiKeyResponse>
{
    public async Task<ApiKeyResponse> Handle(GetApiKeyQuery query, CancellationToken cancellationToken) =>
        ApiKeyResponse.Of(
            await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == query.Id, cancellationToken) ?? throw new NotFoundException("API key", query.Id.ToString()),
            clock.GetUtcNow());
}

internal sealed class ListApiKeysHandler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<ListApiKeysQuery, Page<ApiKeyResponse>>
{
    private static readonly SortFields<ApiKey> SortFields = new SortFields<ApiKey>("-createdAt", k => k.Id).Allow("createdAt", k => k.CreatedAt);

    public async Task<Page<ApiKeyResponse>> Handle(ListApiKeysQuery query, CancellationToken cancellationToken)
    {
        var page = await db.ApiKeys.ToPageAsync(query, SortFields, cancellationToken);
        return page.Select(key => ApiKeyResponse.Of(key, clock.GetUtcNow()));
    }
}
