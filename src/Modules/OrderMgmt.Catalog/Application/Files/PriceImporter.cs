using FluentValidation;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Application;

/// <summary>A line of a price list in a file, found again by list, product, unit and first day.</summary>
internal sealed record PriceRow : PriceLineInput
{
    /// <summary>Code of the price list.</summary>
    public string? PriceListCode { get; init; }
}

internal sealed class PriceRowValidator : AbstractValidator<PriceRow>
{
    public PriceRowValidator()
    {
        Include(new PriceLineInputValidator());
        RuleFor(row => row.PriceListCode).NotEmpty();
    }
}

/// <summary>Sets lines of price lists. What overlaps is refused; the other lines are set.</summary>
internal sealed class PriceImporter(
    ICatalogDb db, IRowReader reader, IValidator<PriceRow> validator, PriceReferences references, PriceOverlaps overlaps, TimeProvider clock) : IImporter
{
    public string Resource => "prices";

    public Type RowType => typeof(PriceRow);

    public async Task<IReadOnlyList<RowResult>> ImportAsync(ModuleDbContext context, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var read = rows.Select(Read).ToList();
        var codes = read.Select(row => row.Row?.PriceListCode).OfType<string>().Distinct().ToList();
        var lists = await db.PriceLists.AsNoTracking().Where(list => codes.Contains(list.Code)).ToDictionaryAsync(list => list.Code, cancellationToken);
        foreach (var row in read.Where(row => row.Row is { } r && !lists.ContainsKey(r.PriceListCode!)))
        {
            row.Refuse(new Problem("/priceListCode", "unknown_reference", $"There is no price list '{row.Row!.PriceListCode}'. Create it first, or correct the code."));
        }

        foreach (var ofList in read.Where(row => row.Row is not null).GroupBy(row => row.Row!.PriceListCode!).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            await SetAsync(context, lists[ofList.Key], [.. ofList], cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return [.. read.Select(row => new RowResult(row.Line, row.Outcome, row.Problems))];
    }

    public Task<long> CountAsync(CancellationToken cancellationToken) => db.PriceLines.LongCountAsync(cancellationToken);

    public async IAsyncEnumerable<object> ExportAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = db.PriceLines.AsNoTracking().Join(db.PriceLists, line => line.PriceListId, list => list.Id, (line, list) => new { line, list.Code })
            .OrderBy(pair => pair.Code).ThenBy(pair => pair.line.ProductCode).ThenBy(pair => pair.line.Unit).ThenBy(pair => pair.line.ValidFrom);
        await foreach (var pair in lines.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new PriceRow
            {
                PriceListCode = pair.Code,
                ProductCode = pair.line.ProductCode,
                Unit = pair.line.Unit,
                ValidFrom = pair.line.ValidFrom,
                ValidTo = pair.line.ValidTo,
                Breaks = [.. pair.line.Breaks.Select(step => new PriceBreakInput { MinQuantity = step.MinQuantity, Price = step.Price, DiscountPercent = step.DiscountPercent })],
            };
        }
    }

    private PriceRowState Read(ImportRow source)
    {
        List<Problem> problems = [];
        var row = reader.Read<PriceRow>(source, problems);
        if (row is not null && problems.Count == 0)
        {
            problems = validator.ProblemsOf(row);
        }

        return new PriceRowState(source.Line, problems.Count == 0 ? row : null, problems);
    }

    private async Task SetAsync(ModuleDbContext context, PriceList list, List<PriceRowState> rows, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        var keys = await references.KeysAsync([.. rows.Select(row => row.Row!)], index => $"/{index}", problems, cancellationToken);
        Refuse(rows, problems);
        var stored = await StoredAsync(list.Id, keys, cancellationToken);
        foreach (var (index, row) in rows.Index().Where(row => row.Item.Row is not null))
        {
            row.Apply(keys[index]!, stored, key => new PriceLine(list.Id, key, clock.GetUtcNow()));
        }

        await RefuseOverlapsAsync(context, list, rows, cancellationToken);
        db.PriceLines.AddRange(rows.Where(row => row.Outcome == RowOutcome.Created).Select(row => row.PriceLine!).Distinct());
    }

    /// <summary>Takes those back that overlap, until no others do.</summary>
    private async Task RefuseOverlapsAsync(ModuleDbContext context, PriceList list, List<PriceRowState> rows, CancellationToken cancellationToken)
    {
        while (true)
        {
            var places = rows.Index().Where(row => row.Item.Outcome is RowOutcome.Created or RowOutcome.Updated).Select(row => row.Index).ToList();
            try
            {
                await overlaps.RefuseAsync(list, [.. places.Select(place => rows[place].PriceLine!)], index => $"/{places[index]}", cancellationToken);
                return;
            }
            catch (DomainException exception) when (exception.Problems.Count > 0)
            {
                Refuse(rows, exception.Problems);
                foreach (var row in rows.Where(row => row is { PriceLine: not null, Outcome: RowOutcome.Refused }))
                {
                    row.TakeBack(context);
                }
            }
        }
    }

    private static void Refuse(List<PriceRowState> rows, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var place = problem.Pointer.Split('/')[1];
            rows[int.Parse(place)].Refuse(problem with { Pointer = problem.Pointer[(place.Length + 1)..] });
        }
    }

    private async Task<Dictionary<PriceKey, PriceLine>> StoredAsync(Guid listId, IReadOnlyList<PriceKey?> keys, CancellationToken cancellationToken)
    {
        var productIds = keys.Select(key => key?.ProductId).OfType<Guid>().Distinct().ToList();
        var withGeneral = keys.Any(key => key is { ProductId: null });
        return await db.PriceLines.AsTracking()
            .Where(line => line.PriceListId == listId && (line.ProductId == null ? withGeneral : EF.Parameter(productIds).Contains(line.ProductId.Value)))
            .ToDictionaryAsync(line => line.Key, cancellationToken);
    }
}

/// <summary>A row on its way into a price list.</summary>
internal sealed class PriceRowState(long line, PriceRow? row, List<Problem> problems)
{
    public long Line => line;

    public PriceRow? Row { get; private set; } = row;

    public List<Problem> Problems => problems;

    public RowOutcome Outcome { get; private set; } = RowOutcome.Refused;

    public PriceLine? PriceLine { get; private set; }

    public void Refuse(Problem problem)
    {
        (Row, Outcome) = (null, RowOutcome.Refused);
        problems.Add(problem);
    }

    public void Apply(PriceKey key, Dictionary<PriceKey, PriceLine> stored, Func<PriceKey, PriceLine> make)
    {
        if (stored.TryGetValue(key, out var known) && known.ValidTo == Row!.ValidTo && known.Breaks.SequenceEqual(Row.SortedBreaks))
        {
            Outcome = RowOutcome.Unchanged;
            return;
        }

        (Outcome, PriceLine) = known is null ? (RowOutcome.Created, stored[key] = make(key)) : (RowOutcome.Updated, known);
        PriceLine.Change(key, Row!.ValidTo, Row.SortedBreaks);
    }

    /// <summary>Nothing was said about the line after all.</summary>
    public void TakeBack(ModuleDbContext context)
    {
        context.Forget(PriceLine!);
        PriceLine = null;
    }
}
