using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>Adds a line to a draft.</summary>
public sealed record AddOrderLineCommand : OrderLineInput, ICommand<OrderResponse>
{
    /// <summary>From the path.</summary>
    [JsonIgnore]
    public Guid OrderId { get; init; }
}

internal sealed class AddOrderLineValidator : AbstractValidator<AddOrderLineCommand>
{
    public AddOrderLineValidator() => Include(new OrderLineInputValidator());
}

internal sealed class AddOrderLineHandler(IOrdersDb db, OrderCapture capture, RequestContext request, TimeProvider clock) : IRequestHandler<AddOrderLineCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(AddOrderLineCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.OrderId, request, cancellationToken);
        List<Problem> problems = [];
        var terms = await capture.TermsAsync([command], PricedFor.Of(order), _ => "", problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        order.AddLine(Guid.CreateVersion7(clock.GetUtcNow()), terms[0]!);
        await capture.PriceAsync(order, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
