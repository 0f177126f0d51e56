using FluentValidation;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>What can be said about a product when it is created and changed later.</summary>
public abstract record ProductInput
{
    /// <summary>Code under which it is ordered: 1 to 60 characters, unique. Can't be changed once the product exists.</summary>
    public string? Code { get; init; }

    /// <summary>How it is fulfilled. Can't be changed once the product exists.</summary>
    public ProductKind? Kind { get; init; }

    /// <summary>Name on documents, up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Unit of measure, up to 10 characters; <c>pcs</c> when not given.</summary>
    public string? Unit { get; init; }

    /// <summary>Decides with the customer's country which tax rule applies: a lower-case code; <c>standard</c> when not given.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>Cost per unit in the company's base currency, up to 6 decimals; 0 when not given.</summary>
    public decimal? StandardCost { get; init; }

    /// <summary>General price per unit, without tax, up to 4 decimals; empty = none.</summary>
    public decimal? ListPrice { get; init; }

    /// <summary>ISO 4217 currency of the list price; the company's base currency when not given.</summary>
    public string? Currency { get; init; }

    /// <summary>Key under which another system knows the product: up to 100 characters, unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    internal void ApplyTo(Product product, string baseCurrency)
    {
        product.Describe(Name!, Unit ?? Product.DefaultUnit, ExternalId, Metadata ?? new Dictionary<string, string>());
        product.Value(TaxCategory ?? Product.DefaultTaxCategory, StandardCost ?? 0, ListPrice, Currency ?? baseCurrency);
    }
}

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
        RuleFor(p => p.TaxCategory).Matches("^[a-z][a-z0-9_-]{0,39}\\z")
            .WithMessage("Use a lower-case code of at most 40 letters, digits, '-' and '_', such as standard.");
        RuleFor(p => p.StandardCost).GreaterThanOrEqualTo(0).PrecisionScale(18, 6, true);
        RuleFor(p => p.ListPrice).GreaterThanOrEqualTo(0).PrecisionScale(18, 4, true);
        RuleFor(p => p.Currency).Currency();
        RuleFor(p => p.ExternalId).ExternalId();
        RuleFor(p => p.Metadata).Metadata();
    }
}
