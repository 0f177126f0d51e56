using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Removes a price list with all its lines. Documents that exist keep the prices they took.</summary>
public sealed record RemovePriceListCommand(Guid Id) : ICommand<PriceListResponse>, IMasterDataCommand;

internal sealed class RemovePriceListHandler(ICatalogDb db, RequestContext request) : IRequestHandler<RemovePriceListCommand, PriceListResponse>
{
    public async Task<PriceListResponse> Handle(RemovePriceListCommand command, CancellationToken cancellationToken)
    {
        var list = await db.PriceLists.LoadAsync(command.Id, request, cancellationToken);
        await db.PriceLines.Where(line => line.PriceListId == list.Id).ExecuteDeleteAsync(cancellationToken);
        list.Remove();
        db.PriceLists.Remove(list);
        await db.SaveChangesAsync(cancellationToken);
        return PriceListResponse.Of(list);
    }
}
