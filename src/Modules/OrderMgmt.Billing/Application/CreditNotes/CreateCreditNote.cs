using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Application.CreditNotes;

/// <summary>
/// Credits an issued invoice, whole or by line. The credit note is issued at once; it lowers the invoice's balance, and what
/// exceeds that is the customer's credit.
/// </summary>
public sealed record CreateCreditNoteCommand : ICommand<CreditNoteResponse>
{
    /// <summary>The invoice.</summary>
    public Guid? InvoiceId { get; init; }

    /// <summary>The invoice by its number, instead of <c>invoiceId</c>.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Why; printed on the credit note.</summary>
    public string? Reason { get; init; }

    /// <summary>What is credited; empty = everything that is left of the invoice.</summary>
    public IReadOnlyList<CreditNoteLineInput>? Lines { get; init; }
}

/// <summary>What is credited of an invoice line: a quantity or an amount; with neither, all that is left of it.</summary>
public sealed record CreditNoteLineInput
{
    /// <summary>The invoice line.</summary>
    public Guid? InvoiceLineId { get; init; }

    /// <summary>A quantity, worth its share of what is left of the line.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>An amount without tax.</summary>
    public decimal? Amount { get; init; }
}

internal sealed class CreateCreditNoteValidator : AbstractValidator<CreateCreditNoteCommand>
{
    public CreateCreditNoteValidator()
    {
        RuleFor(c => c.InvoiceId).EitherIdOrKey(c => c.InvoiceNumber, "invoiceId or invoiceNumber");
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(200);
        RuleFor(c => c.Lines).Must(lines => lines is null or { Count: > 0 and <= 1000 })
            .WithErrorCode("wrong_length").WithMessage("Name 1 to 1000 lines, or leave lines out to credit the whole invoice.");
        RuleForEach(c => c.Lines).NotNull().ChildRules(line =>
        {
            line.RuleFor(l => l.InvoiceLineId).NotNull();
            line.RuleFor(l => l.Quantity).GreaterThan(0).PrecisionScale(19, 4, true);
            line.RuleFor(l => l.Amount).GreaterThan(0);
            line.RuleFor(l => l.Amount).Null().When(l => l.Quantity is not null).WithMessage("Give either quantity or amount.");
        });
    }
}

internal sealed class CreateCreditNoteHandler(IBillingDb db, NumberSeries numbers, CompanyCalendar company)
    : IRequestHandler<CreateCreditNoteCommand, CreditNoteResponse>
{
    public async Task<CreditNoteResponse> Handle(CreateCreditNoteCommand command, CancellationToken cancellationToken)
    {
        var invoice = await db.Invoices.WithLines().AsTracking()
            .Where(command.InvoiceId, id => i => i.Id == id)
            .Where(command.InvoiceNumber, number => i => i.Number == number)
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new InvalidRequestException(
                command.InvoiceNumber is null ? "/invoiceId" : "/invoiceNumber", "unknown_reference", "There is no such invoice. Check the invoice.");
        var credits = command.Lines is null ? invoice.AllCreditable() : CreditLines.Resolve(command.Lines, invoice);
        var today = company.Today;
        var number = await numbers.NextWithoutGapsAsync(db, DocumentSeries.CreditNote, today.Year, cancellationToken);
        var note = CreditNote.Issue(number, invoice, credits, new CreditCause(command.Reason!), today, company.Now);
        db.CreditNotes.Add(note);
        await db.SaveChangesAsync(cancellationToken);
        return CreditNoteResponse.Of(note);
    }
}
