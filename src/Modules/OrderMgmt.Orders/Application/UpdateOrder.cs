using System.Text.Json.Serialization;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Changes what a draft says beside its customer and lines (JSON Merge Patch).</summary>
public sealed record UpdateOrderCommand : OrderHeaderInput, ICommand<OrderResponse>
{
    /// <summary>From the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdateOrderValidator : OrderHeaderValidator<UpdateOrderCommand>;

internal sealed class UpdateOrderHandler(IOrdersDb db, OrderCapture capture, RequestContext request) : IRequestHandler<UpdateOrderCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(UpdateOrderCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.Id, request, cancellationToken);
        if (command.ExternalReference != order.ExternalReference)
        {
            await ExternalReferences.RequireUnusedAsync(db, order.CustomerId, command.ExternalReference, cancellationToken);
        }

        var before = order.OrderDate;
        order.ChangeHeader(capture.Header(command));
        if (order.OrderDate != before)
        {
            await capture.RequoteAsync(order, cancellationToken);
        }

        await capture.PriceAsync(order, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
