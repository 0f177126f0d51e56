using FluentValidation;
using MediatR;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Adds a tax category. Which rates apply to it, by country, is said by tax rules.</summary>
public sealed record CreateTaxCategoryCommand : ICommand<TaxCategoryResponse>
{
    /// <summary>Lower-case code of at most 40 letters, digits, '-' and '_', unique.</summary>
    public string? Code { get; init; }

    /// <summary>Name for people, up to 100 characters.</summary>
    public string? Name { get; init; }
}

internal sealed class CreateTaxCategoryValidator : AbstractValidator<CreateTaxCategoryCommand>
{
    public CreateTaxCategoryValidator()
    {
        RuleFor(c => c.Code).NotEmpty().TaxCategoryCode();
        RuleFor(c => c.Name).NotEmpty().MaximumLength(100);
    }
}

internal sealed class CreateTaxCategoryHandler(ICatalogDb db, TimeProvider clock) : IRequestHandler<CreateTaxCategoryCommand, TaxCategoryResponse>
{
    public async Task<TaxCategoryResponse> Handle(CreateTaxCategoryCommand command, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<TaxCategory>(db.TaxCategories, "tax category", category => category.Code);
        await duplicates.FindAsync("code", command.Code, category => category.Code == command.Code, cancellationToken);
        duplicates.Refuse("catalog.duplicate_tax_category");
        var category = new TaxCategory(command.Code!, command.Name!, clock.GetUtcNow());
        db.TaxCategories.Add(category);
        await db.SaveChangesAsync(cancellationToken);
        return TaxCategoryResponse.Of(category);
    }
}
