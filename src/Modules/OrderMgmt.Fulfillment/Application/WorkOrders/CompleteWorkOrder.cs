using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Records that work is done, in whole or in part; it counts as delivered and is then invoiced. The rest stays open.</summary>
public sealed record CompleteWorkOrderCommand : ICommand<WorkOrderResponse>
{
    /// <summary>The work order.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>What is done now; by default everything that remains.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>What it cost, in the company's base currency, up to six decimals; by default quantity × expected cost per unit.</summary>
    public decimal? Cost { get; init; }
}

internal sealed class CompleteWorkOrderValidator : AbstractValidator<CompleteWorkOrderCommand>
{
    public CompleteWorkOrderValidator()
    {
        RuleFor(command => command.Quantity).IsQuantity();
        RuleFor(command => command.Cost).IsCost();
    }
}

internal sealed class CompleteWorkOrderHandler(IFulfillmentDb db, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<CompleteWorkOrderCommand, WorkOrderResponse>
{
    public async Task<WorkOrderResponse> Handle(CompleteWorkOrderCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var workOrder = await db.WorkOrders.LoadAsync(command.Id, request, cancellationToken);
        var demand = await db.LoadWithLinesAsync(workOrder.OrderId, cancellationToken);
        if (workOrder.Status == WorkOrderStatus.Open)
        {
            // Completing what was never started begins it, too.
            demand.RefuseWhileHeld();
        }

        var (quantity, cost) = workOrder.Complete(command.Quantity, command.Cost, now);
        demand.Complete(workOrder, quantity, cost, company.Value.BaseCurrency, now);
        await db.SaveChangesAsync(cancellationToken);
        return WorkOrderResponse.Of(workOrder, company.Value);
    }
}
