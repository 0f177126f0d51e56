using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.Invoices;

/// <summary>
/// Puts everything of an order that is delivered, billed on order or reached by a milestone, and not billed yet on its draft. Needed only after a draft was voided: otherwise
/// drafts appear by themselves.
/// </summary>
public sealed record CreateDraftInvoiceCommand : ICommand<InvoiceResponse>
{
    /// <summary>The order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>The order by its number, instead of <c>orderId</c>.</summary>
    public string? OrderNumber { get; init; }
}

internal sealed class CreateDraftInvoiceValidator : AbstractValidator<CreateDraftInvoiceCommand>
{
    public CreateDraftInvoiceValidator() =>
        RuleFor(c => c.OrderId).EitherIdOrKey(c => c.OrderNumber, "orderId or orderNumber");
}

internal sealed class CreateDraftInvoiceHandler(IBillingDb db, DraftInvoices drafts, CompanyCalendar company)
    : IRequestHandler<CreateDraftInvoiceCommand, InvoiceResponse>
{
    public async Task<InvoiceResponse> Handle(CreateDraftInvoiceCommand command, CancellationToken cancellationToken)
    {
        var order = await db.BillableOrders.AsTracking()
            .Where(command.OrderId, id => o => o.Id == id)
            .Where(command.OrderNumber, number => o => o.Number == number)
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new InvalidRequestException(
                command.OrderNumber is null ? "/orderId" : "/orderNumber",
                "unknown_reference",
                "There is no such confirmed order. Check the order, and confirm it first.");
        if (!order.HasUnbilled)
        {
            throw new DomainException(
                "billing.nothing_to_bill", $"Everything that may be billed of order {order.Number} is on an invoice. Deliver more first, or void its draft.");
        }

        var draft = await drafts.BillAsync(order, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return InvoiceResponse.Of(draft, company.Today);
    }
}
