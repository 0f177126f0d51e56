using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Cancels whatever of an order has not left the house.</summary>
public sealed record CancelOrderCommand : ICommand<OrderResponse>
{
    /// <summary>From the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Why; kept on the order.</summary>
    public string? Reason { get; init; }
}

internal sealed class CancelOrderValidator : AbstractValidator<CancelOrderCommand>
{
    public CancelOrderValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithMessage("Say why, in up to 500 characters.");
}

internal sealed class CancelOrderHandler(IOrdersDb db, RequestContext request, TimeProvider clock) : IRequestHandler<CancelOrderCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(CancelOrderCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.Id, request, cancellationToken);
        order.Cancel(command.Reason!, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
