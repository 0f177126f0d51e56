using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>Adds a line to a price list.</summary>
public sealed record AddPriceLineCommand : PriceLineInput, ICommand<PriceLineResponse>, IMasterDataCommand
{
    /// <summary>The list, from the path.</summary>
    [JsonIgnore]
    public Guid PriceListId { get; init; }
}

internal sealed class AddPriceLineValidator : AbstractValidator<AddPriceLineCommand>
{
    public AddPriceLineValidator() => Include(new PriceLineInputValidator());
}

internal sealed class AddPriceLineHandler(ICatalogDb db, PriceReferences references, PriceOverlaps overlaps, TimeProvider clock)
    : IRequestHandler<AddPriceLineCommand, PriceLineResponse>
{
    public async Task<PriceLineResponse> Handle(AddPriceLineCommand command, CancellationToken cancellationToken)
    {
        var list = await db.PriceLists.ReadAsync(command.PriceListId, cancellationToken);
        List<Problem> problems = [];
        var keys = await references.KeysAsync([command], _ => "", problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        var line = new PriceLine(list.Id, keys[0]!, clock.GetUtcNow());
        line.Change(keys[0]!, command.ValidTo, command.SortedBreaks);
        await overlaps.RefuseAsync(list, [line], _ => "", cancellationToken);
        db.PriceLines.Add(line);
        await db.SaveChangesAsync(cancellationToken);
        return PriceLineResponse.Of(line);
    }
}
