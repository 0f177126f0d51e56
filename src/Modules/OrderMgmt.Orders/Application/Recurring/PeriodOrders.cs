using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>
/// Makes the orders of recurring orders, the way every order goes: capture, checks, submission. What the checks refuse stays a draft with
/// their findings, for its period never gets another order.
/// </summary>
internal sealed class PeriodOrders(IOrdersDb db, OrderCapture capture, OrderDrafts drafts, OrderSubmission submission)
{
    /// <summary>Makes the order of a period that is due. One that is settled, or not due any more, is left as it is.</summary>
    public async Task MakeAsync(Guid recurringOrderId, int period, CancellationToken cancellationToken)
    {
        var recurring = await db.RecurringOrders.AsTracking().ForUpdate().SingleAsync(r => r.Id == recurringOrderId, cancellationToken);
        var time = capture.Time;
        if (recurring.IsDue(period, time))
        {
            recurring.Made(await OrderAsync(recurring, recurring.NextSource, cancellationToken), time);
        }
    }

    private async Task<Order> OrderAsync(RecurringOrder recurring, RecurringSource source, CancellationToken cancellationToken)
    {
        var customer = (await db.Customers.SurvivingAsync(recurring.CustomerId, null, cancellationToken))!;
        List<Problem> problems = [.. CurrencyProblems(recurring, customer)];
        var pricedFor = new PricedFor(customer.Id, customer.Currency, source.PeriodStart);
        var lines = await capture.TermsAsync([.. recurring.Lines.Select(RecurringCapture.InputOf)], pricedFor, index => $"/lines/{index}", problems, cancellationToken);
        var header = HeaderOf(recurring.Terms, source) with { ExternalReference = await ReferenceAsync(recurring, customer, source, problems, cancellationToken) };
        var order = await drafts.AddAsync(customer, header, lines.OfType<LineTerms>(), source, cancellationToken);
        var done = await submission.CheckAsync(order, cancellationToken);
        List<OrderFinding> findings = [.. problems.Select(problem => new OrderFinding(FindingSeverity.Error, problem.Code, problem.Pointer, problem.Message)), .. done.Findings];
        if (findings.Exists(finding => finding.Severity == FindingSeverity.Error))
        {
            order.Keep(findings);
            return order;
        }

        // Told as a draft first, as every order is.
        await db.SaveChangesAsync(cancellationToken);
        await submission.SubmitAsync(done, cancellationToken);
        return order;
    }

    private static OrderHeader HeaderOf(RecurringTerms terms, RecurringSource source) => new(
        terms.OrderType, null, source.PeriodStart, null, terms.ShippingCharge, terms.DiscountPercent, terms.DiscountAmount, terms.Project, terms.Notes, terms.ShipComplete,
        terms.DeliveryAddress, terms.Metadata, Milestones: []);

    /// <summary>What was agreed in one currency is no price in another.</summary>
    private static IEnumerable<Problem> CurrencyProblems(RecurringOrder recurring, CustomerSnapshot customer)
    {
        if (customer.Currency != recurring.Currency)
        {
            yield return new Problem(
                "/currency", "currency_changed", $"{recurring.Number} was agreed in {recurring.Currency}, and {customer.Number} now buys in {customer.Currency}. Correct the prices here, and on the recurring order.");
        }
    }

    private async Task<string?> ReferenceAsync(RecurringOrder recurring, CustomerSnapshot customer, RecurringSource source, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (recurring.Terms.ExternalReference is not { } name)
        {
            return null;
        }

        var reference = $"{name}-{source.Period}";
        if (await ExternalReferences.NamedByAsync(db, customer.Id, reference, cancellationToken) is not { } other)
        {
            return reference;
        }

        problems.Add(new Problem("/externalReference", "external_reference_used", $"{ExternalReferences.Used(reference, other)} Give another one, or none."));
        return null;
    }
}
