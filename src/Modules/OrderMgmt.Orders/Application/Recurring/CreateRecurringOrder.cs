using FluentValidation;
using MediatR;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>Agrees on an order for each period.</summary>
public sealed record CreateRecurringOrderCommand : RecurringOrderInput, ICommand<RecurringOrderResponse>
{
    /// <summary>The customer, by id …</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>… or by number.</summary>
    public string? CustomerNumber { get; init; }
}

internal sealed class CreateRecurringOrderValidator : RecurringOrderValidator<CreateRecurringOrderCommand>
{
    public CreateRecurringOrderValidator()
    {
        RuleFor(r => r.CustomerId).NotNull().When(r => r.CustomerNumber is null).WithMessage("Name the customer by customerId or customerNumber.");
        RuleFor(r => r.CustomerId).Null().When(r => r.CustomerNumber is not null).WithMessage("Give either customerId or customerNumber, not both.");
    }
}

internal sealed class CreateRecurringOrderHandler(IOrdersDb db, OrderCapture capture, RecurringCapture recurringCapture, RecurringOrderView view, NumberSeries numbers, RequestContext request)
    : IRequestHandler<CreateRecurringOrderCommand, RecurringOrderResponse>
{
    public async Task<RecurringOrderResponse> Handle(CreateRecurringOrderCommand command, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.SurvivingAsync(command.CustomerId, command.CustomerNumber, cancellationToken);
        var (time, schedule) = (capture.Time, RecurringCapture.ScheduleOf(command.Schedule!));
        List<Problem> problems = [];
        if (customer is null)
        {
            problems.Add(new Problem(command.CustomerId is null ? "/customerNumber" : "/customerId", "customer_unknown", "There is no such customer. Create it first or correct the reference."));
        }

        if (schedule.StartsOn < time.Today)
        {
            problems.Add(new Problem("/schedule/startsOn", "date_past", $"Start today, {time.Today:yyyy-MM-dd}, or later; what was to be ordered before is captured as orders."));
        }

        var pricedFor = new PricedFor(customer?.Id ?? Guid.Empty, customer?.Currency ?? "", schedule.StartsOn);
        var lines = await recurringCapture.LinesAsync(command.Lines!, pricedFor, problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        var number = await numbers.NextAsync(db, request, "RO", time.Today.Year, cancellationToken);
        var recurring = RecurringOrder.Agree(Guid.CreateVersion7(time.Now), number, customer!.ForOrder, RecurringCapture.TermsOf(command), schedule, lines, time);
        db.RecurringOrders.Add(recurring);
        await db.SaveChangesAsync(cancellationToken);
        return await view.OfAsync(recurring, cancellationToken);
    }
}
