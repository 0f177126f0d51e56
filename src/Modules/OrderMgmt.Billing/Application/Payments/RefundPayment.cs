using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.Payments;

/// <summary>Records that part of a payment was paid back; at most what is unapplied.</summary>
public sealed record RefundPaymentCommand : ICommand<PaymentResponse>
{
    /// <summary>The payment.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>How much, in the payment's currency.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}

internal sealed class RefundPaymentValidator : AbstractValidator<RefundPaymentCommand>
{
    public RefundPaymentValidator()
    {
        RuleFor(c => c.Amount).NotNull().GreaterThan(0);
        RuleFor(c => c.Reason).MaximumLength(200);
    }
}

internal sealed class RefundPaymentHandler(IBillingDb db, TimeProvider clock, RequestContext request) : IRequestHandler<RefundPaymentCommand, PaymentResponse>
{
    public async Task<PaymentResponse> Handle(RefundPaymentCommand command, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.LoadAsync(command.Id, request, cancellationToken);
        if (Rules.Unfit(command.Amount, payment.Currency, "/amount") is { } unfit)
        {
            throw new InvalidRequestException([unfit]);
        }

        payment.PayBack(command.Amount!.Value, command.Reason, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return PaymentResponse.Of(payment);
    }
}
