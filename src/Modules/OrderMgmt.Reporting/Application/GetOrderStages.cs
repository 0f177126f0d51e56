using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>The stage ledger of an order.</summary>
public sealed record GetOrderStagesQuery(Guid OrderId) : IQuery<OrderStagesResponse>;

/// <summary>Through which stages an order went, and how long each took.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Stages">In the order they were entered; the last one is the present stage.</param>
public sealed record OrderStagesResponse(Guid OrderId, IReadOnlyList<OrderStageResponse> Stages);

/// <summary>A stage an order is or was in.</summary>
/// <param name="Stage">The company's name for it.</param>
/// <param name="Phase">The system phase behind it.</param>
/// <param name="Owner">Team that owned the order there.</param>
/// <param name="EnteredAt">When the order entered it.</param>
/// <param name="LeftAt">When the order left it; empty for the present stage.</param>
/// <param name="MovedBy">Who moved the order into it.</param>
/// <param name="Cause">Wire name of the event that did: <c>orders.order-confirmed.v1</c>.</param>
public sealed record OrderStageResponse(
    string Stage, string Phase, string? Owner, DateTimeOffset EnteredAt, DateTimeOffset? LeftAt, string MovedBy, string Cause)
{
    internal static OrderStageResponse Of(StagePeriod period, bool isPresent) =>
        new(
            period.Stage, period.Phase, period.Owner.Length == 0 ? null : period.Owner, period.EnteredAt, isPresent ? null : period.LeftAt,
            period.EnteredBy, period.Cause);
}

internal sealed class GetOrderStagesHandler(IReportingDb db) : IRequestHandler<GetOrderStagesQuery, OrderStagesResponse>
{
    public async Task<OrderStagesResponse> Handle(GetOrderStagesQuery query, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ReadOrderAsync(query.OrderId, cancellationToken);
        var present = order.LeaveStage(default);

        // A stage that was left after the order had been read is still the present one here.
        var left = await db.Stages.AsNoTracking().Where(stage => stage.OrderId == order.Id && stage.Sequence < present.Sequence)
            .OrderBy(stage => stage.Sequence).ToListAsync(cancellationToken);
        return new OrderStagesResponse(order.Id, [.. left.Select(stage => OrderStageResponse.Of(stage, false)), OrderStageResponse.Of(present, true)]);
    }
}
