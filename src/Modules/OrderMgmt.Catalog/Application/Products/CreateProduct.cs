using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>Creates a product.</summary>
public sealed record CreateProductCommand : ProductInput, ICommand<ProductResponse>, IMasterDataCommand
{
    /// <summary>Whether it can be ordered; <c>active</c> when not given.</summary>
    public ProductStatus? Status { get; init; }

    /// <summary>The product as described here; with the key and status of the one that exists, if any.</summary>
    internal Product Describe(Product? existing, IReadOnlyList<Component> components, string baseCurrency, DateTimeOffset now)
    {
        var product = new Product(
            existing?.Id ?? Guid.CreateVersion7(now), existing?.CreatedAt ?? now, Code!, Name!, Kind!.Value, Status ?? existing?.Status ?? ProductStatus.Active, baseCurrency);
        ApplyTo(product, baseCurrency, components);
        return product;
    }
}

internal sealed class CreateProductValidator : AbstractValidator<CreateProductCommand>
{
    public CreateProductValidator()
    {
        Include(new ProductInputValidator());
        RuleFor(command => command.Status).IsInEnum();
    }
}

internal sealed class CreateProductHandler(ICatalogDb db, ProductReferences references, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<CreateProductCommand, ProductResponse>
{
    public async Task<ProductResponse> Handle(CreateProductCommand command, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        var components = await references.ResolveAsync([command], _ => null, _ => "", problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        await db.Products.RefuseDuplicatesAsync(command, Guid.Empty, cancellationToken);
        var product = command.Describe(null, components[0], company.Value.BaseCurrency, clock.GetUtcNow());
        db.Products.Add(product);
        await db.SaveChangesAsync(cancellationToken);
        return ProductResponse.Of(product, company.Value);
    }
}
