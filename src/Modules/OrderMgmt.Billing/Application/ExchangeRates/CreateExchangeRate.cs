using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.ExchangeRates;

/// <summary>Sets the rate of a currency from a day on.</summary>
public sealed record CreateExchangeRateCommand : ICommand<ExchangeRateResponse>, IMasterDataCommand
{
    /// <summary>ISO 4217 currency other than the company's base currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Base currency per unit, up to eight decimals.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly? ValidFrom { get; init; }
}

internal sealed class CreateExchangeRateValidator : AbstractValidator<CreateExchangeRateCommand>
{
    public CreateExchangeRateValidator(CompanyCalendar company)
    {
        RuleFor(c => c.Currency).Cascade(CascadeMode.Stop).NotEmpty().Currency()
            .NotEqual(company.BaseCurrency).WithErrorCode("base_currency").WithMessage("This is the base currency: its rate is always one.");
        RuleFor(c => c.Rate).Cascade(CascadeMode.Stop).NotNull().GreaterThan(0).PrecisionScale(18, 8, true);
        RuleFor(c => c.ValidFrom).NotNull();
    }
}

internal sealed class CreateExchangeRateHandler(IBillingDb db, TimeProvider clock) : IRequestHandler<CreateExchangeRateCommand, ExchangeRateResponse>
{
    public async Task<ExchangeRateResponse> Handle(CreateExchangeRateCommand command, CancellationToken cancellationToken)
    {
        if (await db.ExchangeRates.AnyAsync(rate => rate.Currency == command.Currency && rate.ValidFrom == command.ValidFrom, cancellationToken))
        {
            throw new DomainException(
                "billing.exchange_rate_exists", $"{command.Currency} has a rate from {command.ValidFrom:O} already. Correct that one, or choose another day.");
        }

        var rate = new ExchangeRate(command.Currency!, command.Rate!.Value, command.ValidFrom!.Value, clock.GetUtcNow());
        db.ExchangeRates.Add(rate);
        await db.SaveChangesAsync(cancellationToken);
        return ExchangeRateResponse.Of(rate);
    }
}
