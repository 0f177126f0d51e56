using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Application;

/// <summary>Adds the units and tax categories that every installation begins with, and those that products have used so far; answers how many.</summary>
internal sealed record InstallReferencesCommand : ICommand<int>;

internal sealed class InstallReferencesHandler(ICatalogDb db, TimeProvider clock) : IRequestHandler<InstallReferencesCommand, int>
{
    public async Task<int> Handle(InstallReferencesCommand command, CancellationToken cancellationToken)
    {
        if (!await db.Units.AnyAsync(cancellationToken))
        {
            var used = await db.Products.Select(product => product.Unit).Distinct().ToListAsync(cancellationToken);
            var shipped = UnitOfMeasure.Shipped.Select(unit => unit.Code).ToHashSet();
            db.Units.AddRange(UnitOfMeasure.Shipped.Select(unit => new UnitOfMeasure(unit.Code, unit.Name, unit.BaseUnit, unit.Factor, clock.GetUtcNow())));
            db.Units.AddRange(used.Where(code => !shipped.Contains(code)).Select(code => new UnitOfMeasure(code, code, null, null, clock.GetUtcNow())));
        }

        if (!await db.TaxCategories.AnyAsync(cancellationToken))
        {
            var used = await db.Products.Where(product => product.TaxCategory != null).Select(product => product.TaxCategory!).Distinct().ToListAsync(cancellationToken);
            var shipped = TaxCategory.Shipped.Select(category => category.Code).ToHashSet();
            db.TaxCategories.AddRange(TaxCategory.Shipped.Select(category => new TaxCategory(category.Code, category.Name, clock.GetUtcNow())));
            db.TaxCategories.AddRange(used.Where(code => !shipped.Contains(code)).Select(code => new TaxCategory(code, code, clock.GetUtcNow())));
        }

        return await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Sees to it that there are units and tax categories before the first product.</summary>
internal sealed class ShippedReferences(IMediator mediator) : IFirstStart
{
    public Task RunAsync(CancellationToken cancellationToken) => mediator.Send(new InstallReferencesCommand(), cancellationToken);
}
