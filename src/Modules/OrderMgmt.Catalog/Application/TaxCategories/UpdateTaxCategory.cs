using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>Renames a tax category.</summary>
public sealed record UpdateTaxCategoryCommand : ICommand<TaxCategoryResponse>
{
    /// <summary>The category, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Can't be changed.</summary>
    public string? Code { get; init; }

    /// <summary>Name for people, up to 100 characters.</summary>
    public string? Name { get; init; }
}

internal sealed class UpdateTaxCategoryValidator : AbstractValidator<UpdateTaxCategoryCommand>
{
    public UpdateTaxCategoryValidator() => RuleFor(c => c.Name).NotEmpty().MaximumLength(100);
}

internal sealed class UpdateTaxCategoryHandler(ICatalogDb db, RequestContext request) : IRequestHandler<UpdateTaxCategoryCommand, TaxCategoryResponse>
{
    public async Task<TaxCategoryResponse> Handle(UpdateTaxCategoryCommand command, CancellationToken cancellationToken)
    {
        var category = await db.TaxCategories.LoadAsync(command.Id, request, cancellationToken);
        if (command.Code != category.Code)
        {
            throw new InvalidRequestException("/code", "immutable", $"The code '{category.Code}' can't be changed, products and tax rules name it. Create another category.");
        }

        category.Rename(command.Name!);
        await db.SaveChangesAsync(cancellationToken);
        return TaxCategoryResponse.Of(category);
    }
}
