using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>Makes no further orders, for good; those made stay.</summary>
public sealed record EndRecurringOrderCommand : ICommand<RecurringOrderResponse>
{
    /// <summary>From the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Why; kept on the recurring order.</summary>
    public string? Reason { get; init; }
}

internal sealed class EndRecurringOrderValidator : AbstractValidator<EndRecurringOrderCommand>
{
    public EndRecurringOrderValidator() => RuleFor(c => c.Reason).MaximumLength(500);
}

internal sealed class EndRecurringOrderHandler(IOrdersDb db, OrderCapture capture, RecurringOrderView view, RequestContext request)
    : IRequestHandler<EndRecurringOrderCommand, RecurringOrderResponse>
{
    public async Task<RecurringOrderResponse> Handle(EndRecurringOrderCommand command, CancellationToken cancellationToken)
    {
        var recurring = await db.RecurringOrders.ForUpdate().LoadAsync(command.Id, request, cancellationToken);
        recurring.End(command.Reason, capture.Time);
        await db.SaveChangesAsync(cancellationToken);
        return await view.OfAsync(recurring, cancellationToken);
    }
}
