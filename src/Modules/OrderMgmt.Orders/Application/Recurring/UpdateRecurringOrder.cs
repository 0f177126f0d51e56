using System.Text.Json.Serialization;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>Changes what a recurring order says, from the next period on (JSON Merge Patch). Its customer stays.</summary>
public sealed record UpdateRecurringOrderCommand : RecurringOrderInput, ICommand<RecurringOrderResponse>
{
    /// <summary>From the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdateRecurringOrderValidator : RecurringOrderValidator<UpdateRecurringOrderCommand>;

internal sealed class UpdateRecurringOrderHandler(IOrdersDb db, OrderCapture capture, RecurringCapture recurringCapture, RecurringOrderView view, RequestContext request)
    : IRequestHandler<UpdateRecurringOrderCommand, RecurringOrderResponse>
{
    public async Task<RecurringOrderResponse> Handle(UpdateRecurringOrderCommand command, CancellationToken cancellationToken)
    {
        var recurring = await db.RecurringOrders.ForUpdate().LoadAsync(command.Id, request, cancellationToken);
        var customer = (await db.Customers.SurvivingAsync(recurring.CustomerId, null, cancellationToken))!;
        List<Problem> problems = [];
        var pricedFor = new PricedFor(customer.Id, customer.Currency, recurring.NextOn ?? capture.Today);
        var lines = await recurringCapture.LinesAsync(command.Lines!, pricedFor, problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        recurring.Change(customer.Currency, RecurringCapture.TermsOf(command), RecurringCapture.ScheduleOf(command.Schedule!), lines, capture.Time);
        await db.SaveChangesAsync(cancellationToken);
        return await view.OfAsync(recurring, cancellationToken);
    }
}
