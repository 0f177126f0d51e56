using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>The price that an order captured now would take, and why it is this one.</summary>
public sealed record ResolvePriceQuery : IQuery<ResolvedPriceResponse>
{
    /// <summary>The customer, by id …</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>… or by number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The product, by id …</summary>
    public Guid? ProductId { get; init; }

    /// <summary>… or by code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>How much, in the unit asked for; 1 when not given.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit; the product's own when not given.</summary>
    public string? Unit { get; init; }

    /// <summary>The day of the order; today when not given.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>ISO 4217 currency; the customer's when not given.</summary>
    public string? Currency { get; init; }
}

internal sealed class ResolvePriceValidator : AbstractValidator<ResolvePriceQuery>
{
    public ResolvePriceValidator()
    {
        RuleFor(q => q.CustomerNumber).NotEmpty().When(q => q.CustomerId is null).WithMessage("Name the customer by customerId or customerNumber.");
        RuleFor(q => q.ProductCode).NotEmpty().When(q => q.ProductId is null).WithMessage("Name the product by productId or productCode.");
        RuleFor(q => q.Quantity).GreaterThan(0).LessThan(1_000_000_000).PrecisionScale(19, 4, true);
        RuleFor(q => q.Currency).Currency();
    }
}

internal sealed class ResolvePriceHandler(IOrdersDb db, PriceBook prices, IOptions<CompanyOptions> company, TimeProvider clock) : IRequestHandler<ResolvePriceQuery, ResolvedPriceResponse>
{
    public async Task<ResolvedPriceResponse> Handle(ResolvePriceQuery query, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => query.CustomerId != null ? c.Id == query.CustomerId : c.Number == query.CustomerNumber, cancellationToken)
            ?? throw new InvalidRequestException(query.CustomerId is null ? "/customerNumber" : "/customerId", "customer_unknown", "There is no such customer. Create it first or correct the reference.");
        var product = await db.Products.AsNoTracking().SingleOrDefaultAsync(p => query.ProductId != null ? p.Id == query.ProductId : p.Code == query.ProductCode, cancellationToken)
            ?? throw new InvalidRequestException(query.ProductId is null ? "/productCode" : "/productId", "product_unknown", "There is no such product. Create it first or correct the reference.");
        var (unit, quantity, day, currency) = (query.Unit ?? product.Unit, query.Quantity ?? 1, query.Date ?? company.Value.DayOf(clock.GetUtcNow()), query.Currency ?? customer.Currency);
        var units = unit == product.Unit ? [] : await db.Units.AsNoTracking().ToDictionaryAsync(known => known.Code, cancellationToken);
        var factor = product.FactorOf(unit, units) ?? throw new InvalidRequestException("/unit", "unit_not_convertible", UnitText.NotConvertible(product, unit));
        var quote = (await prices.OffersAsync(customer.Id, [product.Id], cancellationToken)).Quote(product, currency, day, quantity, unit, factor);
        return ResolvedPriceResponse.Of(quote, customer, product, quantity, unit, day, currency);
    }
}
