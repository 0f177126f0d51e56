using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>Creates products and changes those that exist, by code; all or none. However many they are, they cost a handful of queries.</summary>
public sealed record UpsertProductsCommand : ICommand<UpsertedResponse>, IMasterDataCommand
{
    /// <summary>1 to 500 products, each code once. A product that exists is described anew as a whole.</summary>
    public IReadOnlyList<CreateProductCommand>? Products { get; init; }
}

/// <summary>What became of the rows of an upsert.</summary>
/// <param name="Created">How many are new.</param>
/// <param name="Updated">How many changed.</param>
/// <param name="Unchanged">How many were so already; nobody is told of them.</param>
public sealed record UpsertedResponse(int Created, int Updated, int Unchanged);

internal sealed class UpsertProductsValidator : AbstractValidator<UpsertProductsCommand>
{
    public UpsertProductsValidator()
    {
        RuleFor(c => c.Products).NotEmpty();
        RuleFor(c => c.Products).AtMost(500).NoDoubles(product => product.Code, "Each code is given once.");
        RuleForEach(c => c.Products).NotNull().SetValidator(new CreateProductValidator());
    }
}

internal sealed class UpsertProductsHandler(ICatalogDb db, ProductReferences references, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<UpsertProductsCommand, UpsertedResponse>
{
    public async Task<UpsertedResponse> Handle(UpsertProductsCommand command, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        var known = await KnownAsync(command.Products!, problems, cancellationToken);
        var components = await references.ResolveAsync(
            command.Products!, index => known.GetValueOrDefault(command.Products![index].Code!), index => $"/products/{index}", problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        var (created, updated) = (0, 0);
        foreach (var (input, parts) in command.Products!.Zip(components))
        {
            var product = known.GetValueOrDefault(input.Code!);
            var described = input.Describe(product, parts, company.Value.BaseCurrency, clock.GetUtcNow());
            if (product is null)
            {
                created++;
                db.Products.Add(described);
            }
            else if (!product.IsLike(described))
            {
                updated++;
                await db.Products.RefuseCyclesAsync(product, parts, cancellationToken);
                product.MoveTo(described.Status);
                input.ApplyTo(product, company.Value.BaseCurrency, parts);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return new UpsertedResponse(created, updated, command.Products!.Count - created - updated);
    }

    /// <summary>Those that exist, by code; kinds and external ids that can't be taken are reported.</summary>
    private async Task<Dictionary<string, Product>> KnownAsync(IReadOnlyList<CreateProductCommand> inputs, List<Problem> problems, CancellationToken cancellationToken)
    {
        var codes = inputs.Select(input => input.Code!).ToList();
        var externalIds = inputs.Select(input => input.ExternalId).OfType<string>().ToList();
        var found = await db.Products.AsTracking().Where(p => codes.Contains(p.Code) || (p.ExternalId != null && externalIds.Contains(p.ExternalId))).ToListAsync(cancellationToken);
        var byCode = found.ToDictionary(product => product.Code);
        foreach (var (index, input) in inputs.Index())
        {
            if (byCode.TryGetValue(input.Code!, out var product))
            {
                problems.AddRange(FixedMembers.ChangedBy(input, product, input.Status).Select(problem => problem with { Pointer = $"/products/{index}{problem.Pointer}" }));
            }

            if (input.ExternalId is { } externalId && found.Find(other => other.ExternalId == externalId && other.Code != input.Code) is { } holder)
            {
                problems.Add(new Problem($"/products/{index}/externalId", "duplicate", $"The product '{holder.Code}' already has the externalId '{externalId}'. Send another, or change that product."));
            }
        }

        return byCode;
    }
}
