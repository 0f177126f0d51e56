using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Invoices;

/// <summary>Records that an issued invoice went out to the customer.</summary>
public sealed record SendInvoiceCommand : ICommand<InvoiceResponse>
{
    /// <summary>The invoice.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>When it went out, not in the future; empty = now.</summary>
    public DateTimeOffset? SentAt { get; init; }
}

internal sealed class SendInvoiceValidator : AbstractValidator<SendInvoiceCommand>
{
    public SendInvoiceValidator(TimeProvider clock) =>
        RuleFor(c => c.SentAt).Must(at => at is null || at <= clock.GetUtcNow()).WithErrorCode("in_future").WithMessage("sentAt can't be after now.");
}

internal sealed class SendInvoiceHandler(IBillingDb db, CompanyCalendar company, RequestContext request) : IRequestHandler<SendInvoiceCommand, InvoiceResponse>
{
    public async Task<InvoiceResponse> Handle(SendInvoiceCommand command, CancellationToken cancellationToken)
    {
        var invoice = await db.LoadInvoiceAsync(command.Id, request, cancellationToken);
        invoice.Send((command.SentAt ?? company.Now).ToUniversalTime());
        await db.SaveChangesAsync(cancellationToken);
        return InvoiceResponse.Of(invoice, company.Today);
    }
}
