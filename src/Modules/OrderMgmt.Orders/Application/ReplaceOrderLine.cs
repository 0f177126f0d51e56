using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>Replaces a line of a draft as a whole.</summary>
public sealed record ReplaceOrderLineCommand : OrderLineInput, ICommand<OrderResponse>
{
    /// <summary>From the path.</summary>
    [JsonIgnore]
    public Guid OrderId { get; init; }

    /// <summary>From the path.</summary>
    [JsonIgnore]
    public Guid LineId { get; init; }
}

internal sealed class ReplaceOrderLineValidator : AbstractValidator<ReplaceOrderLineCommand>
{
    public ReplaceOrderLineValidator() => Include(new OrderLineInputValidator());
}

internal sealed class ReplaceOrderLineHandler(IOrdersDb db, OrderCapture capture, RequestContext request) : IRequestHandler<ReplaceOrderLineCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(ReplaceOrderLineCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.OrderId, request, cancellationToken);
        List<Problem> problems = [];
        var terms = await capture.TermsAsync([command], PricedFor.Of(order), _ => "", problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        order.ChangeLine(command.LineId, terms[0]!);
        await capture.PriceAsync(order, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
