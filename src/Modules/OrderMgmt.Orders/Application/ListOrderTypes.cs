using MediatR;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>All order types.</summary>
public sealed record ListOrderTypesQuery : IQuery<Page<OrderTypeResponse>>;

/// <summary>How orders of one kind run.</summary>
/// <param name="Code">Named by orders.</param>
/// <param name="Name">For people.</param>
/// <param name="Stages">Its stages, in their order.</param>
public sealed record OrderTypeResponse(string Code, string Name, IReadOnlyList<OrderStageResponse> Stages);

/// <summary>One stage.</summary>
/// <param name="Phase">The system's phase behind it.</param>
/// <param name="Name">The company's own name.</param>
/// <param name="Owner">Team that owns the next action.</param>
public sealed record OrderStageResponse(OrderPhase Phase, string Name, string? Owner);

internal sealed class ListOrderTypesHandler : IRequestHandler<ListOrderTypesQuery, Page<OrderTypeResponse>>
{
    public Task<Page<OrderTypeResponse>> Handle(ListOrderTypesQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(new Page<OrderTypeResponse>(
            [.. OrderType.Shipped.Select(type => new OrderTypeResponse(type.Code, type.Name, [.. type.Stages.Select(stage => new OrderStageResponse(stage.Phase, stage.Name, stage.Owner))]))], null));
}
