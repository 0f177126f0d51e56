using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>Changes a product. Documents that exist keep what they copied.</summary>
public sealed record UpdateProductCommand : ProductInput, ICommand<ProductResponse>, IMasterDataCommand
{
    /// <summary>The product, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdateProductValidator : AbstractValidator<UpdateProductCommand>
{
    public UpdateProductValidator() => Include(new ProductInputValidator());
}

internal sealed class UpdateProductHandler(ICatalogDb db, ProductReferences references, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<UpdateProductCommand, ProductResponse>
{
    public async Task<ProductResponse> Handle(UpdateProductCommand command, CancellationToken cancellationToken)
    {
        var product = await db.Products.LoadAsync(command.Id, request, cancellationToken);
        List<Problem> problems = [.. FixedMembers.ChangedBy(command, product)];
        var components = await references.ResolveAsync([command], _ => product, _ => "", problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        await db.Products.RefuseDuplicatesAsync(command, product.Id, cancellationToken);
        await db.Products.RefuseCyclesAsync(product, components[0], cancellationToken);
        command.ApplyTo(product, company.Value.BaseCurrency, components[0]);
        await db.SaveChangesAsync(cancellationToken);
        return ProductResponse.Of(product, company.Value);
    }
}

/// <summary>Code and kind of a product are final, and what was on sale is no draft any more.</summary>
internal static class FixedMembers
{
    public static IEnumerable<Problem> ChangedBy(ProductInput input, Product product, ProductStatus? status = null)
    {
        if (status is { } next && product.RefusalOf(next) is { } refusal)
        {
            yield return refusal;
        }

        if (input.Code != product.Code)
        {
            yield return new Problem(
                "/code", "immutable", $"The code '{product.Code}' can't be changed, documents refer to it. Create another product and discontinue this one.");
        }

        if (input.Kind != product.Kind)
        {
            yield return new Problem(
                "/kind", "immutable", $"The kind '{product.Kind.ToText()}' can't be changed, stock depends on it. Create another product and discontinue this one.");
        }
    }
}
