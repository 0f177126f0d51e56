using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.ExchangeRates;

/// <summary>Corrects a mistyped rate. Documents issued with it keep it.</summary>
public sealed record UpdateExchangeRateCommand : ICommand<ExchangeRateResponse>, IMasterDataCommand
{
    /// <summary>The exchange rate.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Base currency per unit, up to eight decimals.</summary>
    public decimal? Rate { get; init; }
}

internal sealed class UpdateExchangeRateValidator : AbstractValidator<UpdateExchangeRateCommand>
{
    public UpdateExchangeRateValidator() =>
        RuleFor(c => c.Rate).Cascade(CascadeMode.Stop).NotNull().GreaterThan(0).PrecisionScale(18, 8, true);
}

internal sealed class UpdateExchangeRateHandler(IBillingDb db, RequestContext request) : IRequestHandler<UpdateExchangeRateCommand, ExchangeRateResponse>
{
    public async Task<ExchangeRateResponse> Handle(UpdateExchangeRateCommand command, CancellationToken cancellationToken)
    {
        var rate = await db.ExchangeRates.LoadAsync(command.Id, request, cancellationToken);
        rate.Correct(command.Rate!.Value);
        await db.SaveChangesAsync(cancellationToken);
        return ExchangeRateResponse.Of(rate);
    }
}
