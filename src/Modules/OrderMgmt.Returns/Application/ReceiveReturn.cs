using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>Goods of a return have arrived: all of the rest, or the lines named. Stock and credit note follow by themselves.</summary>
public sealed record ReceiveReturnCommand : ICommand<ReturnResponse>
{
    /// <summary>The return.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>What arrived; left out = everything still expected, as sellable goods.</summary>
    public IReadOnlyList<ReceiveReturnLineInput>? Lines { get; init; }
}

/// <summary>Goods of one line that arrived. A line may be named more than once, with different dispositions.</summary>
public sealed record ReceiveReturnLineInput
{
    /// <summary>The return's line; instead of <c>orderLineId</c>.</summary>
    public Guid? ReturnLineId { get; init; }

    /// <summary>The order's line; instead of <c>returnLineId</c>.</summary>
    public Guid? OrderLineId { get; init; }

    /// <summary>How many, in the line's unit; more than zero, up to four decimals.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>What becomes of them; left out = <c>restock</c>.</summary>
    public Disposition Disposition { get; init; }
}

internal sealed class ReceiveReturnValidator : AbstractValidator<ReceiveReturnCommand>
{
    public ReceiveReturnValidator()
    {
        RuleFor(c => c.Lines).NotEmpty().When(c => c.Lines is not null).WithMessage("Name at least one line, or leave lines out to receive everything.");
        RuleForEach(c => c.Lines).NotNull().ChildRules(line =>
        {
            line.RuleFor(l => l.ReturnLineId).Must((input, id) => id is null != input.OrderLineId is null)
                .WithErrorCode("exactly_one").WithMessage("Give either returnLineId or orderLineId.");
            line.RuleFor(l => l.Quantity).NotNull().GreaterThan(0).PrecisionScale(19, 4, true);
            line.RuleFor(l => l.Disposition).IsInEnum();
        });
    }
}

internal sealed class ReceiveReturnHandler(IReturnsDb db, RequestContext request, TimeProvider clock) : IRequestHandler<ReceiveReturnCommand, ReturnResponse>
{
    public async Task<ReturnResponse> Handle(ReceiveReturnCommand command, CancellationToken cancellationToken)
    {
        var customerReturn = await db.Returns.LoadAsync(command.Id, request, cancellationToken);
        var order = await db.DeliveredOrders.AsTracking().SingleAsync(order => order.Id == customerReturn.OrderId, cancellationToken);
        customerReturn.Receive(order, command.Lines is null ? customerReturn.Outstanding() : Resolve(customerReturn, command.Lines), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return ReturnResponse.Of(customerReturn);
    }

    private static List<Arrival> Resolve(CustomerReturn customerReturn, IReadOnlyList<ReceiveReturnLineInput> inputs)
    {
        List<Arrival> arrivals = [];
        List<Problem> problems = [];
        for (var i = 0; i < inputs.Count; i++)
        {
            var input = inputs[i];
            if (customerReturn.Lines.SingleOrDefault(line => line.Id == input.ReturnLineId || line.OrderLineId == input.OrderLineId) is { } line)
            {
                arrivals.Add(new Arrival(line, input.Quantity!.Value, input.Disposition));
            }
            else
            {
                var member = input.ReturnLineId is null ? "orderLineId" : "returnLineId";
                problems.Add(new Problem($"/lines/{i}/{member}", "unknown_line", $"Return {customerReturn.Number} has no line '{input.ReturnLineId ?? input.OrderLineId}'."));
            }
        }

        return problems.Count > 0 ? throw new InvalidRequestException(problems) : arrivals;
    }
}
