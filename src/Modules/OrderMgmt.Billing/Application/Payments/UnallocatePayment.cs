using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Payments;

/// <summary>Withdraws a payment from invoices: they are open again, and it is unapplied.</summary>
public sealed record UnallocatePaymentCommand : ICommand<PaymentResponse>
{
    /// <summary>The payment.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>From which invoices, and how much; empty = from all of them, everything.</summary>
    public IReadOnlyList<AllocationInput>? Allocations { get; init; }
}

internal sealed class UnallocatePaymentValidator : AbstractValidator<UnallocatePaymentCommand>
{
    public UnallocatePaymentValidator()
    {
        RuleFor(c => c.Allocations).Must(all => all is null or { Count: > 0 and <= 200 })
            .WithErrorCode("wrong_length").WithMessage("Name 1 to 200 invoices, or leave allocations out to withdraw everything.");
        RuleForEach(c => c.Allocations).NotNull().SetValidator(new AllocationInputValidator());
    }
}

internal sealed class UnallocatePaymentHandler(IBillingDb db, CompanyCalendar company, RequestContext request)
    : IRequestHandler<UnallocatePaymentCommand, PaymentResponse>
{
    public async Task<PaymentResponse> Handle(UnallocatePaymentCommand command, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.LoadAsync(command.Id, request, cancellationToken);
        var inputs = command.Allocations
            ?? [.. payment.Allocations.Select(allocation => allocation.InvoiceId).Distinct().Select(id => new AllocationInput { InvoiceId = id })];
        foreach (var (invoice, amount) in await db.ResolveAsync(inputs, payment, cancellationToken))
        {
            payment.Unallocate(invoice, amount, company.Today, company.Now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return PaymentResponse.Of(payment);
    }
}
