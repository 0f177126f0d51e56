using FluentValidation;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

internal sealed class ProductInputValidator : AbstractValidator<ProductInput>
{
    public ProductInputValidator()
    {
        RuleFor(p => p.Code).NotEmpty().MaximumLength(60);
        RuleFor(p => p.Code).Matches(@"^\S(.*\S)?\z").When(p => !string.IsNullOrWhiteSpace(p.Code))
            .WithMessage("A code is one line and neither begins nor ends with a space.");
        RuleFor(p => p.Kind).NotNull().IsInEnum();
        RuleFor(p => p.Name).NotEmpty().MaximumLength(200);
        RuleFor(p => p.Unit).Length(1, 10);
        RuleFor(p => p.TaxCategory).TaxCategoryCode();
        RuleFor(p => p.StandardCost).GreaterThanOrEqualTo(0).PrecisionScale(18, 6, true);
        RuleFor(p => p.ListPrice).GreaterThanOrEqualTo(0).PrecisionScale(18, 4, true);
        RuleFor(p => p.Currency).Currency();
        RuleFor(p => p.InvoicingPolicy).IsInEnum();
        RuleFor(p => p.ExternalId).ExternalId();
        RuleFor(p => p.Metadata).Metadata();
        RuleFor(p => p.Units).AtMost(20).NoDoubles(unit => unit.Unit, "Each unit is given once.");
        RuleFor(p => p.Units).EachAmongAll((product, _, unit) =>
            unit.Unit == product.UnitOrDefault ? new ItemProblem("Unit", "invalid", "This is the product's own unit; leave it out here.") : null);
        RuleForEach(p => p.Units).NotNull().SetValidator(new UnitConversionValidator());
        RuleFor(p => p.CostHistory).AtMost(100);
        RuleFor(p => p.CostHistory).EachAmongAll((_, all, past) => all.Any(other => other is not null && !ReferenceEquals(other, past) && Overlap(other, past))
            ? new ItemProblem("ValidFrom", "periods_overlap", "Two costs hold on the same day; let one end on the day the next begins.")
            : null);
        RuleForEach(p => p.CostHistory).NotNull().SetValidator(new CostPeriodValidator());
        RuleFor(p => p.Fulfilment!.Team).Length(1, 40).When(p => p.Fulfilment is not null);
        RuleFor(p => p.Fulfilment!.VendorNumber).MaximumLength(60).When(p => p.Fulfilment is not null);
        RuleFor(p => p.Fulfilment!.WarehouseCode).MaximumLength(60).When(p => p.Fulfilment is not null);
        When(p => p.Kind == ProductKind.Bundle, OfBundle).Otherwise(() =>
            RuleFor(p => p.Components).Empty().WithMessage("Only a bundle has components; leave them out, or create a product of kind bundle."));
    }

    private static bool Overlap(CostPeriodInput a, CostPeriodInput b) => new Period(a.ValidFrom, a.ValidTo).Overlaps(new Period(b.ValidFrom, b.ValidTo));

    private void OfBundle()
    {
        RuleFor(p => p.Components).NotEmpty().WithMessage("Say what the bundle is made of: at least one product.");
        RuleFor(p => p.Components).AtMost(100);
        RuleForEach(p => p.Components).NotNull().SetValidator(new BundlePartValidator());
        RuleFor(p => p.StandardCost).Must(cost => cost is null or 0).WithErrorCode("not_allowed").WithMessage("A bundle costs what its components cost; leave standardCost out.");
    }
}

internal sealed class UnitConversionValidator : AbstractValidator<UnitConversionInput>
{
    public UnitConversionValidator()
    {
        RuleFor(unit => unit.Unit).NotEmpty().MaximumLength(10);
        RuleFor(unit => unit.Factor).NotNull().GreaterThan(0).PrecisionScale(14, 8, true);
    }
}

internal sealed class BundlePartValidator : AbstractValidator<BundlePartInput>
{
    public BundlePartValidator()
    {
        RuleFor(part => part.ProductCode).NotEmpty().When(part => part.ProductId is null).WithMessage("Name the product by productId or productCode.");
        RuleFor(part => part.Quantity).NotNull().GreaterThan(0).PrecisionScale(16, 4, true);
    }
}

internal sealed class CostPeriodValidator : AbstractValidator<CostPeriodInput>
{
    public CostPeriodValidator()
    {
        RuleFor(past => past.ValidFrom).NotNull();
        RuleFor(past => past.ValidTo).NotNull();
        RuleFor(past => past.ValidTo).GreaterThan(past => past.ValidFrom).WithErrorCode("range_empty").WithMessage("validTo is the first day on which the cost no longer held: it comes after validFrom.");
        RuleFor(past => past.Cost).NotNull().GreaterThanOrEqualTo(0).PrecisionScale(18, 6, true);
    }
}
