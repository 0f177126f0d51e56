using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>
/// Adds lines to a price list and changes those that exist, by product, unit and first day; all or none. Other lines stay. However many
/// they are, they cost a handful of queries.
/// </summary>
public sealed record SetPriceLinesCommand : ICommand<UpsertedResponse>, IMasterDataCommand
{
    /// <summary>The list, from the path.</summary>
    [JsonIgnore]
    public Guid PriceListId { get; init; }

    /// <summary>1 to 500 lines.</summary>
    public IReadOnlyList<PriceLineInput>? Lines { get; init; }
}

internal sealed class SetPriceLinesValidator : AbstractValidator<SetPriceLinesCommand>
{
    public SetPriceLinesValidator()
    {
        RuleFor(c => c.Lines).NotEmpty();
        RuleFor(c => c.Lines).AtMost(500);
        RuleForEach(c => c.Lines).NotNull().SetValidator(new PriceLineInputValidator());
    }
}

internal sealed class SetPriceLinesHandler(ICatalogDb db, PriceReferences references, PriceOverlaps overlaps, TimeProvider clock)
    : IRequestHandler<SetPriceLinesCommand, UpsertedResponse>
{
    public async Task<UpsertedResponse> Handle(SetPriceLinesCommand command, CancellationToken cancellationToken)
    {
        var list = await db.PriceLists.ReadAsync(command.PriceListId, cancellationToken);
        var keys = await KeysAsync(command.Lines!, cancellationToken);
        var stored = await StoredAsync(list.Id, keys, cancellationToken);
        List<PriceLine> changed = [];
        List<int> places = [];
        foreach (var (index, (input, key)) in command.Lines!.Zip(keys).Index())
        {
            var line = stored.GetValueOrDefault(key);
            if (line is null || line.ValidTo != input.ValidTo || !line.Breaks.SequenceEqual(input.SortedBreaks))
            {
                line ??= db.PriceLines.Add(new PriceLine(list.Id, key, clock.GetUtcNow())).Entity;
                line.Change(key, input.ValidTo, input.SortedBreaks);
                changed.Add(line);
                places.Add(index);
            }
        }

        await overlaps.RefuseAsync(list, changed, index => $"/lines/{places[index]}", cancellationToken);
        var created = changed.Count(line => line.Version == 1);
        await db.SaveChangesAsync(cancellationToken);
        return new UpsertedResponse(created, changed.Count - created, command.Lines!.Count - changed.Count);
    }

    private async Task<IReadOnlyList<PriceKey>> KeysAsync(IReadOnlyList<PriceLineInput> lines, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        var keys = await references.KeysAsync(lines, index => $"/lines/{index}", problems, cancellationToken);
        var seen = new HashSet<PriceKey>();
        problems.AddRange(keys.Index().Where(key => key.Item is not null && !seen.Add(key.Item))
            .Select(key => new Problem($"/lines/{key.Index}", "duplicate", "This product, unit and first day is given above already; give each once.")));
        return problems.Count > 0 ? throw new InvalidRequestException(problems) : [.. keys.Select(key => key!)];
    }

    private async Task<Dictionary<PriceKey, PriceLine>> StoredAsync(Guid listId, IReadOnlyList<PriceKey> keys, CancellationToken cancellationToken)
    {
        var productIds = keys.Select(key => key.ProductId).OfType<Guid>().Distinct().ToList();
        var withGeneral = keys.Any(key => key.ProductId is null);
        return await db.PriceLines.AsTracking()
            .Where(line => line.PriceListId == listId && (line.ProductId == null ? withGeneral : productIds.Contains(line.ProductId.Value)))
            .ToDictionaryAsync(line => line.Key, cancellationToken);
    }
}
