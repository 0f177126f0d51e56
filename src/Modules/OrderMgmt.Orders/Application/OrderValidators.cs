using FluentValidation;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

internal sealed class OrderLineInputValidator : AbstractValidator<OrderLineInput>
{
    public OrderLineInputValidator()
    {
        RuleFor(l => l.ProductCode).NotEmpty().When(l => l.ProductId is null).WithMessage("Name the product by productId or productCode.");
        RuleFor(l => l.ProductId).Null().When(l => l.ProductCode is not null).WithMessage("Give either productId or productCode, not both.");
        RuleFor(l => l.Quantity).NotNull().GreaterThan(0).LessThan(1_000_000_000).WithErrorCode("quantity_invalid")
            .WithMessage("Give a quantity above 0 and below 1,000,000,000.");
        RuleFor(l => l.Quantity).PrecisionScale(19, 4, true).WithMessage("A quantity has at most 4 decimals.");
        RuleFor(l => l.Unit).Length(1, 10);
        RuleFor(l => l.UnitPrice).GreaterThanOrEqualTo(0).LessThan(1_000_000_000).WithMessage("A price is at least 0 and below 1,000,000,000.");
        RuleFor(l => l.UnitPrice).PrecisionScale(19, 4, true).WithMessage("A price has at most 4 decimals.");
        RuleFor(l => l.DiscountPercent).InclusiveBetween(0, 100).WithMessage("A discount percent is between 0 and 100.");
        RuleFor(l => l.DiscountPercent).PrecisionScale(9, 4, true).WithMessage("A discount percent has at most 4 decimals.");
        RuleFor(l => l.DiscountAmount).GreaterThanOrEqualTo(0).PrecisionScale(19, 4, true).WithMessage("A discount amount is at least 0 and has at most 4 decimals.");
        RuleFor(l => l.DiscountAmount).Null().When(l => l.DiscountPercent is not null).WithMessage("Give either discountPercent or discountAmount, not both.");
        RuleFor(l => l.Description).MaximumLength(500);
        RuleFor(l => l.PriceReason).MaximumLength(200);
        RuleFor(l => l.TaxCategory).MaximumLength(40);
        RuleFor(l => l.WarehouseCode).MaximumLength(40);
    }
}

internal abstract class OrderTermsValidator<T> : AbstractValidator<T>
    where T : OrderTermsInput
{
    protected OrderTermsValidator()
    {
        RuleFor(o => o.OrderType).Must(code => code is null || OrderType.Find(code) is not null).WithErrorCode("unknown_value")
            .WithMessage($"Use one of the order types: {string.Join(", ", OrderType.Shipped.Select(type => type.Code))}.");
        RuleFor(o => o.ShippingCharge).GreaterThanOrEqualTo(0).LessThan(1_000_000_000).WithMessage("A shipping charge is at least 0 and below 1,000,000,000.");
        RuleFor(o => o.DiscountPercent).InclusiveBetween(0, 100).WithMessage("A discount percent is between 0 and 100.");
        RuleFor(o => o.DiscountPercent).PrecisionScale(9, 4, true).WithMessage("A discount percent has at most 4 decimals.");
        RuleFor(o => o.DiscountAmount).GreaterThanOrEqualTo(0).LessThan(1_000_000_000).WithMessage("A discount amount is at least 0 and below 1,000,000,000.");
        RuleFor(o => o.DiscountAmount).Null().When(o => o.DiscountPercent is not null).WithMessage("Give either discountPercent or discountAmount, not both.");
        RuleFor(o => o.Project).MaximumLength(100);
        RuleFor(o => o.Notes).MaximumLength(4000);
        RuleFor(o => o.Metadata).Metadata();
        RuleFor(o => o.DeliveryAddress!.Country).Country().When(o => o.DeliveryAddress is not null);
    }
}

internal abstract class OrderHeaderValidator<T> : OrderTermsValidator<T>
    where T : OrderHeaderInput
{
    protected OrderHeaderValidator() => RuleFor(o => o.ExternalReference).MaximumLength(100);
}
