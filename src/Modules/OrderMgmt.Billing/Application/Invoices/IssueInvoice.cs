using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application.ExchangeRates;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Application.Invoices;

/// <summary>Gives a draft its number, due date and exchange rate, and freezes it.</summary>
public sealed record IssueInvoiceCommand : ICommand<InvoiceResponse>
{
    /// <summary>The draft.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Day of issue, not in the future; empty = today in the company's time zone. The number is of its year.</summary>
    public DateOnly? IssueDate { get; init; }
}

internal sealed class IssueInvoiceValidator : AbstractValidator<IssueInvoiceCommand>
{
    public IssueInvoiceValidator(CompanyCalendar company) =>
        RuleFor(c => c.IssueDate).Must(day => day is null || day <= company.Today)
            .WithErrorCode("in_future").WithMessage("The issue date can't be after today.");
}

internal sealed class IssueInvoiceHandler(IBillingDb db, NumberSeries numbers, CompanyCalendar company, RequestContext request)
    : IRequestHandler<IssueInvoiceCommand, InvoiceResponse>
{
    private static readonly CompiledQuery<string, PaymentTerm?> ByCode = new((db, code) => db.Set<PaymentTerm>().AsNoTracking().SingleOrDefault(term => term.Code == code));

    public async Task<InvoiceResponse> Handle(IssueInvoiceCommand command, CancellationToken cancellationToken)
    {
        var invoice = await db.LoadInvoiceAsync(command.Id, request, cancellationToken);
        var issueDate = command.IssueDate ?? company.Today;
        var dueDate = (await TermsOf(invoice, cancellationToken)).DueDateFor(issueDate);
        var rate = await db.ExchangeRates.RateOnAsync(invoice.Currency, issueDate, company.BaseCurrency, cancellationToken);
        var number = await numbers.NextWithoutGapsAsync(db, DocumentSeries.Invoice, issueDate.Year, cancellationToken);
        invoice.Issue(number, issueDate, dueDate, company.OverdueFrom(dueDate), rate, company.Now);
        await db.SaveChangesAsync(cancellationToken);
        return InvoiceResponse.Of(invoice, company.Today);
    }

    private async Task<PaymentTerm> TermsOf(Invoice invoice, CancellationToken cancellationToken) =>
        await ByCode.RunAsync(db, invoice.PaymentTerms, cancellationToken)
        ?? throw new DomainException(
            "billing.payment_terms_unknown",
            $"The order has payment terms '{invoice.PaymentTerms}', which are unknown. Create payment terms with this code, then issue the invoice.");
}
