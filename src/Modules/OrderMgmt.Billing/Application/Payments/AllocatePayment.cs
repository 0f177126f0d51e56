using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Payments;

/// <summary>Uses what is unapplied of a payment for invoices of the same customer and currency.</summary>
public sealed record AllocatePaymentCommand : ICommand<PaymentResponse>
{
    /// <summary>The payment.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Invoices and amounts: at most what is unapplied, and at most each invoice's balance.</summary>
    public IReadOnlyList<AllocationInput>? Allocations { get; init; }
}

internal sealed class AllocatePaymentValidator : AbstractValidator<AllocatePaymentCommand>
{
    public AllocatePaymentValidator()
    {
        RuleFor(c => c.Allocations).NotEmpty().Must(all => all is null or { Count: <= 200 })
            .WithErrorCode("wrong_length").WithMessage("Name at most 200 invoices.");
        RuleForEach(c => c.Allocations).NotNull().SetValidator(new AllocationInputValidator())
            .ChildRules(allocation => allocation.RuleFor(a => a.Amount).NotNull());
    }
}

internal sealed class AllocatePaymentHandler(IBillingDb db, CompanyCalendar company, RequestContext request)
    : IRequestHandler<AllocatePaymentCommand, PaymentResponse>
{
    public async Task<PaymentResponse> Handle(AllocatePaymentCommand command, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.LoadAsync(command.Id, request, cancellationToken);
        foreach (var (invoice, amount) in await db.ResolveAsync(command.Allocations!, payment, cancellationToken))
        {
            payment.Allocate(invoice, amount!.Value, company.Now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return PaymentResponse.Of(payment);
    }
}
