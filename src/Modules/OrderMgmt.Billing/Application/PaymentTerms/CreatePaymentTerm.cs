using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.PaymentTerms;

/// <summary>Adds payment terms of the company's own.</summary>
public sealed record CreatePaymentTermCommand : ICommand<PaymentTermResponse>, IMasterDataCommand
{
    /// <summary>Unique code: capitals, digits, dashes, at most 20.</summary>
    public string? Code { get; init; }

    /// <summary>Name on documents.</summary>
    public string? Name { get; init; }

    /// <summary>From where the days are counted: <c>net</c> from the issue date, <c>endOfMonth</c> from the last day of its month.</summary>
    public PaymentTermKind? Kind { get; init; }

    /// <summary>Days, 0 to 365.</summary>
    public int? Days { get; init; }
}

internal sealed class CreatePaymentTermValidator : AbstractValidator<CreatePaymentTermCommand>
{
    public CreatePaymentTermValidator()
    {
        RuleFor(c => c.Code).Cascade(CascadeMode.Stop).NotEmpty()
            .Matches("^[A-Z0-9][A-Z0-9-]{0,19}$").WithMessage("Use capitals, digits and dashes, at most 20.");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(100);
        RuleFor(c => c.Kind).NotNull().IsInEnum();
        RuleFor(c => c.Days).NotNull().InclusiveBetween(0, 365);
    }
}

internal sealed class CreatePaymentTermHandler(IBillingDb db, TimeProvider clock) : IRequestHandler<CreatePaymentTermCommand, PaymentTermResponse>
{
    public async Task<PaymentTermResponse> Handle(CreatePaymentTermCommand command, CancellationToken cancellationToken)
    {
        if (await db.PaymentTerms.AnyAsync(term => term.Code == command.Code, cancellationToken))
        {
            throw new DomainException("billing.payment_term_exists", $"There are payment terms {command.Code} already. Use them, or choose another code.");
        }

        var term = new PaymentTerm(command.Code!, command.Name!, command.Kind!.Value, command.Days!.Value, clock.GetUtcNow());
        db.PaymentTerms.Add(term);
        await db.SaveChangesAsync(cancellationToken);
        return PaymentTermResponse.Of(term);
    }
}
