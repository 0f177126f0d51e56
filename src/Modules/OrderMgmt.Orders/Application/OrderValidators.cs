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

internal sealed class MilestoneInputValidator : AbstractValidator<MilestoneInput>
{
    public MilestoneInputValidator()
    {
        RuleFor(m => m.Name).NotEmpty().MaximumLength(200);
        RuleFor(m => m.Percent).GreaterThan(0).LessThanOrEqualTo(100).PrecisionScale(5, 2, true).WithMessage("A milestone's percent is above 0, at most 100, and has at most 2 decimals.");
        RuleFor(m => m.Percent).Null().When(m => m.Amount is not null).WithMessage("Give either percent or amount, not both.");
        RuleFor(m => m.Amount).GreaterThan(0).LessThan(1_000_000_000).PrecisionScale(19, 4, true).WithMessage("A milestone's amount is above 0, below 1,000,000,000, and has at most 4 decimals.");
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
    protected OrderHeaderValidator()
    {
        RuleFor(o => o.ExternalReference).MaximumLength(100);
        RuleFor(o => o.Milestones).Must(milestones => milestones is null or { Count: <= 100 }).WithErrorCode("too_many").WithMessage("An order has at most 100 milestones.");
        RuleForEach(o => o.Milestones).NotNull().SetValidator(new MilestoneInputValidator());
        RuleForEach(o => o.Milestones).Must((order, milestone) => milestone is not { Percent: null, Amount: null } || ReferenceEquals(milestone, order.Milestones![^1]))
            .WithErrorCode("required").WithMessage("Give a percent or an amount; only the last milestone may leave both out, and takes the rest.");
    }
}
