using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Returns.Application;

/// <summary>One return.</summary>
public sealed record GetReturnQuery(Guid Id) : IQuery<ReturnResponse>;

internal sealed class GetReturnHandler(IReturnsDb db) : IRequestHandler<GetReturnQuery, ReturnResponse>
{
    public async Task<ReturnResponse> Handle(GetReturnQuery query, CancellationToken cancellationToken) =>
        ReturnResponse.Of(await db.Returns.ReadAsync(query.Id, cancellationToken));
}
