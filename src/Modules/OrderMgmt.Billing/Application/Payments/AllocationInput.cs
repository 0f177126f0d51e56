using FluentValidation;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.Payments;

/// <summary>An invoice and how much of a payment is used for it or withdrawn from it.</summary>
public sealed record AllocationInput
{
    /// <summary>The invoice.</summary>
    public Guid? InvoiceId { get; init; }

    /// <summary>The invoice by its number, instead of <c>invoiceId</c>.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>How much, in the payment's currency. Required to allocate; to withdraw, empty = all of it.</summary>
    public decimal? Amount { get; init; }
}

internal sealed class AllocationInputValidator : AbstractValidator<AllocationInput>
{
    public AllocationInputValidator()
    {
        RuleFor(a => a.InvoiceId).EitherIdOrKey(a => a.InvoiceNumber, "invoiceId or invoiceNumber");
        RuleFor(a => a.Amount).GreaterThan(0);
    }
}

internal static class AllocationInputs
{
    /// <summary>Finds the invoices that the caller names; every problem at once.</summary>
    public static async Task<IReadOnlyList<(Invoice Invoice, decimal? Amount)>> ResolveAsync(
        this IBillingDb db, IReadOnlyList<AllocationInput> inputs, Payment payment, CancellationToken cancellationToken)
    {
        var ids = inputs.Select(input => input.InvoiceId).OfType<Guid>().ToList();
        var numbers = inputs.Select(input => input.InvoiceNumber).OfType<string>().ToList();
        var invoices = await db.Invoices.AsTracking().Where(i => ids.Contains(i.Id) || numbers.Contains(i.Number!)).ToListAsync(cancellationToken);

        List<Problem> problems = [];
        List<(Invoice, decimal?)> resolved = [];
        foreach (var (i, input) in inputs.Index())
        {
            if (invoices.Find(invoice => input.InvoiceNumber is null ? invoice.Id == input.InvoiceId : invoice.Number == input.InvoiceNumber) is { } invoice)
            {
                resolved.Add((invoice, input.Amount));
            }
            else
            {
                var member = input.InvoiceNumber is null ? "invoiceId" : "invoiceNumber";
                problems.Add(new Problem($"/allocations/{i}/{member}", "unknown_reference", "There is no such invoice. Check the invoice."));
            }

            if (Rules.Unfit(input.Amount, payment.Currency, $"/allocations/{i}/amount") is { } unfit)
            {
                problems.Add(unfit);
            }
        }

        return problems.Count > 0 ? throw new InvalidRequestException(problems) : resolved;
    }
}
