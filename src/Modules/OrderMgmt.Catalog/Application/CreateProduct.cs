using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Creates a product.</summary>
public sealed record CreateProductCommand : ProductInput, ICommand<ProductResponse>, IMasterDataCommand
{
    /// <summary>Whether it can be ordered; <c>active</c> when not given.</summary>
    public ProductStatus? Status { get; init; }
}

internal sealed class CreateProductValidator : AbstractValidator<CreateProductCommand>
{
    public CreateProductValidator()
    {
        Include(new ProductInputValidator());
        RuleFor(command => command.Status).IsInEnum();
    }
}

internal sealed class CreateProductHandler(ICatalogDb db, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<CreateProductCommand, ProductResponse>
{
    public async Task<ProductResponse> Handle(CreateProductCommand command, CancellationToken cancellationToken)
    {
        await db.Products.RefuseDuplicatesAsync(command, Guid.Empty, cancellationToken);
        var now = clock.GetUtcNow();
        var baseCurrency = company.Value.BaseCurrency;
        var product = new Product(
            Guid.CreateVersion7(now), now, command.Code!, command.Name!, command.Kind!.Value, command.Status ?? ProductStatus.Active, baseCurrency);
        command.ApplyTo(product, baseCurrency);
        db.Products.Add(product);
        await db.SaveChangesAsync(cancellationToken);
        return ProductResponse.Of(product, company.Value);
    }
}
