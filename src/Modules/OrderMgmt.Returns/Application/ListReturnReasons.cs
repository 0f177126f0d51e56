using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>Why goods may come back: the codes that a return takes.</summary>
public sealed record ListReturnReasonsQuery : ListRequest, IQuery<Page<ReturnReasonResponse>>;

/// <summary>A reason for a return.</summary>
/// <param name="Code">The value of <c>reasonCode</c>.</param>
/// <param name="Name">The same in words.</param>
public sealed record ReturnReasonResponse(string Code, string Name);

internal sealed class ListReturnReasonsHandler(IReturnsDb db) : IRequestHandler<ListReturnReasonsQuery, Page<ReturnReasonResponse>>
{
    private static readonly SortFields<ReturnReason> Fields = new SortFields<ReturnReason>("position", reason => reason.Id)
        .Allow("position", reason => reason.Position)
        .Allow("code", reason => reason.Code);

    public async Task<Page<ReturnReasonResponse>> Handle(ListReturnReasonsQuery query, CancellationToken cancellationToken) =>
        (await db.ReturnReasons.ToPageAsync(query, Fields, cancellationToken)).Select(reason => new ReturnReasonResponse(reason.Code, reason.Name));
}
