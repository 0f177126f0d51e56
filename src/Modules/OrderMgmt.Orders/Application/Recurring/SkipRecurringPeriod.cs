using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>Settles that a period gets no order.</summary>
public sealed record SkipRecurringPeriodCommand : ICommand<RecurringOrderResponse>
{
    /// <summary>From the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Number of the period; default: the next one.</summary>
    public int? Period { get; init; }

    /// <summary>Why; kept with the period.</summary>
    public string? Reason { get; init; }
}

internal sealed class SkipRecurringPeriodValidator : AbstractValidator<SkipRecurringPeriodCommand>
{
    public SkipRecurringPeriodValidator()
    {
        RuleFor(c => c.Period).InclusiveBetween(1, 1_000_000).WithMessage("A period has a number between 1 and 1,000,000.");
        RuleFor(c => c.Reason).MaximumLength(500);
    }
}

internal sealed class SkipRecurringPeriodHandler(IOrdersDb db, OrderCapture capture, RecurringOrderView view, RequestContext request)
    : IRequestHandler<SkipRecurringPeriodCommand, RecurringOrderResponse>
{
    public async Task<RecurringOrderResponse> Handle(SkipRecurringPeriodCommand command, CancellationToken cancellationToken)
    {
        var recurring = await db.RecurringOrders.ForUpdate().LoadAsync(command.Id, request, cancellationToken);
        recurring.Skip(command.Period, command.Reason, capture.Time);
        await db.SaveChangesAsync(cancellationToken);
        return await view.OfAsync(recurring, cancellationToken);
    }
}
