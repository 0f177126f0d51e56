using FluentValidation;
using MediatR;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Application.Payments;

/// <summary>
/// Records money that a customer sent and matches it: to the invoices whose numbers are in the reference, in its order; when it
/// names none of the customer's, to the customer's oldest due invoices. What named invoices do not take stays unapplied.
/// </summary>
public sealed record RecordPaymentCommand : ICommand<PaymentResponse>
{
    /// <summary>Who paid.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Who paid, by number, instead of <c>customerId</c>.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>What was received, above zero.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The day the money arrived, not in the future.</summary>
    public DateOnly? ReceivedDate { get; init; }

    /// <summary>The payer's text.</summary>
    public string? Reference { get; init; }

    /// <summary>How it was paid, in the caller's words: <c>bankTransfer</c>.</summary>
    public string? Method { get; init; }

    /// <summary>Identifier in the caller's system.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

internal sealed class RecordPaymentValidator : AbstractValidator<RecordPaymentCommand>
{
    public RecordPaymentValidator(CompanyCalendar company)
    {
        RuleFor(c => c.CustomerId).EitherIdOrKey(c => c.CustomerNumber, "customerId or customerNumber");
        RuleFor(c => c.Amount).AmountIn(c => c.Currency);
        RuleFor(c => c.Currency).NotEmpty().Currency();
        RuleFor(c => c.ReceivedDate).Cascade(CascadeMode.Stop).NotNull()
            .Must(day => day <= company.Today).WithErrorCode("in_future").WithMessage("The day of receipt can't be after today.");
        RuleFor(c => c.Reference).MaximumLength(500);
        RuleFor(c => c.Method).MaximumLength(40);
        RuleFor(c => c.ExternalId).ExternalId();
        RuleFor(c => c.Metadata).Metadata();
    }
}

internal sealed class RecordPaymentHandler(IBillingDb db, NumberSeries numbers, PaymentMatching matching, CompanyCalendar company, RequestContext request)
    : IRequestHandler<RecordPaymentCommand, PaymentResponse>
{
    public async Task<PaymentResponse> Handle(RecordPaymentCommand command, CancellationToken cancellationToken)
    {
        var payer = await PayerAsync(command, cancellationToken);
        var number = await numbers.NextAsync(db, request, DocumentSeries.Payment, company.Today.Year, cancellationToken);
        var payment = new Payment(number, payer.Id, command.Amount!.Value, command.Currency!, command.ReceivedDate!.Value, company.Now)
        {
            CustomerNumber = payer.Number,
            CustomerName = payer.Name,
            Reference = command.Reference,
            Method = command.Method,
            ExternalId = command.ExternalId,
            Metadata = command.Metadata ?? new Dictionary<string, string>(),
        };
        await matching.MatchAsync(payment, cancellationToken);
        db.Payments.Add(payment);
        await db.SaveChangesAsync(cancellationToken);
        return PaymentResponse.Of(payment);
    }

    /// <summary>One that was merged pays for the one that remains.</summary>
    private async Task<CustomerCopy> PayerAsync(RecordPaymentCommand command, CancellationToken cancellationToken) =>
        await db.Customers.SurvivingAsync(command.CustomerId, command.CustomerNumber, cancellationToken)
        ?? throw new InvalidRequestException(
            command.CustomerNumber is null ? "/customerId" : "/customerNumber",
            "unknown_reference",
            "There is no such customer. Check the customer, or create it first.");
}
