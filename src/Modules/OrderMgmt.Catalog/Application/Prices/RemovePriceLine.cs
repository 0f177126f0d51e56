using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Removes a line of a price list. Documents that exist keep the prices they took.</summary>
public sealed record RemovePriceLineCommand(Guid PriceListId, Guid Id) : ICommand<PriceLineResponse>, IMasterDataCommand;

internal sealed class RemovePriceLineHandler(ICatalogDb db, RequestContext request) : IRequestHandler<RemovePriceLineCommand, PriceLineResponse>
{
    public async Task<PriceLineResponse> Handle(RemovePriceLineCommand command, CancellationToken cancellationToken)
    {
        var line = await db.PriceLines.Where(line => line.PriceListId == command.PriceListId).LoadAsync(command.Id, request, cancellationToken);
        line.Remove();
        db.PriceLines.Remove(line);
        await db.SaveChangesAsync(cancellationToken);
        return PriceLineResponse.Of(line);
    }
}
