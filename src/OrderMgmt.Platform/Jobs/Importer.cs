using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Jobs;

/// <summary>What became of a row.</summary>
public enum RowOutcome
{
    /// <summary>It made a record.</summary>
    Created,

    /// <summary>It changed a record.</summary>
    Updated,

    /// <summary>It said nothing new.</summary>
    Unchanged,

    /// <summary>It was refused.</summary>
    Refused,
}

/// <summary>What became of a row, and why it was refused.</summary>
public sealed record RowResult(long Line, RowOutcome Outcome, IReadOnlyList<Problem> Problems);

/// <summary>Moves one kind of record between files and its module; found by looking through the modules.</summary>
public interface IImporter
{
    /// <summary>Name of the kind: <c>customers</c>.</summary>
    string Resource { get; }

    /// <summary>What a row looks like.</summary>
    Type RowType { get; }

    /// <summary>Applies rows within the transaction of the caller.</summary>
    Task<IReadOnlyList<RowResult>> ImportAsync(ModuleDbContext context, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken);

    /// <summary>How many rows an export has.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>All records as rows, in a stable order.</summary>
    IAsyncEnumerable<object> ExportAsync(CancellationToken cancellationToken);
}

/// <summary>
/// Creates or changes the record that a row names. A change is the record as it is with what the row says; a row that says
/// nothing new touches nothing, so that a file can be imported any number of times.
/// </summary>
public abstract class Importer<TRow, TRecord>(IRowReader reader, IValidator<TRow> validator) : IImporter
    where TRow : class
    where TRecord : AggregateRoot
{
    private static readonly List<Problem> NoProblems = [];

    /// <inheritdoc/>
    public abstract string Resource { get; }

    /// <inheritdoc/>
    public Type RowType => typeof(TRow);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RowResult>> ImportAsync(ModuleDbContext context, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var read = rows.Select(Read).ToList();
        await PrepareAsync([.. read.Where(r => r.Row is not null).Select(r => r.Row!)], cancellationToken);
        List<RowResult> results = [];
        foreach (var (source, row, problems) in read)
        {
            var refused = problems;
            var outcome = RowOutcome.Refused;
            if (row is not null && problems.Count == 0)
            {
                var record = Find(row);
                if (record is not null && context.Entry(record).State != EntityState.Unchanged)
                {
                    // An earlier row of the batch was about the same record; what it said must not be taken back with this one.
                    await context.SaveChangesAsync(cancellationToken);
                }

                (outcome, refused) = await ApplyAsync(context, record, source, row, cancellationToken);
            }

            results.Add(new RowResult(source.Line, outcome, refused));
        }

        await context.SaveChangesAsync(cancellationToken);
        return results;
    }

    /// <inheritdoc/>
    public Task<long> CountAsync(CancellationToken cancellationToken) => Exported().LongCountAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<object> ExportAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in Exported().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return Describe(record);
        }
    }

    /// <summary>Loads the records that the rows name, tracked, and what the rows refer to.</summary>
    protected abstract Task PrepareAsync(IReadOnlyList<TRow> rows, CancellationToken cancellationToken);

    /// <summary>The record that a row names; nothing when there is none yet.</summary>
    protected abstract TRecord? Find(TRow row);

    /// <summary>A record as a row.</summary>
    protected abstract TRow Describe(TRecord record);

    /// <summary>Makes a record and adds it, so that later rows find it.</summary>
    protected abstract TRecord Create(TRow row);

    /// <summary>Changes a record to what the row makes of it; <paramref name="said"/> is what the file itself says.</summary>
    protected abstract Task UpdateAsync(TRecord record, TRow row, TRow said, CancellationToken cancellationToken);

    /// <summary>The records of an export, in a stable order.</summary>
    protected abstract IQueryable<TRecord> Exported();

    private (ImportRow Source, TRow? Row, List<Problem> Problems) Read(ImportRow source)
    {
        List<Problem> problems = [];
        return (source, reader.Read<TRow>(source, problems), problems);
    }

    private async Task<(RowOutcome Outcome, List<Problem> Problems)> ApplyAsync(
        ModuleDbContext context, TRecord? record, ImportRow source, TRow row, CancellationToken cancellationToken)
    {
        try
        {
            return record is not null ? await ChangeAsync(context, record, source, row, cancellationToken)
                : validator.ProblemsOf(row) is { Count: > 0 } problems ? (RowOutcome.Refused, problems)
                : Added(row);
        }
        catch (InvalidRequestException exception)
        {
            Forget(context, record);
            return (RowOutcome.Refused, [.. exception.Problems]);
        }
        catch (DomainException exception)
        {
            Forget(context, record);
            return (RowOutcome.Refused, exception.Problems.Count > 0 ? [.. exception.Problems] : [new Problem("", exception.Code, exception.Message)]);
        }
    }

    private (RowOutcome Outcome, List<Problem> Problems) Added(TRow row)
    {
        Create(row);
        return (RowOutcome.Created, NoProblems);
    }

    private async Task<(RowOutcome Outcome, List<Problem> Problems)> ChangeAsync(
        ModuleDbContext context, TRecord record, ImportRow source, TRow said, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        var before = RowJson.Write(Describe(record));
        var merged = RowJson.Merge(before, source.Content);
        if (JsonNode.DeepEquals(before, merged))
        {
            return (RowOutcome.Unchanged, NoProblems);
        }

        var row = reader.Read<TRow>(merged, problems);
        problems = row is null || problems.Count > 0 ? problems : validator.ProblemsOf(row);
        if (row is null || problems.Count > 0)
        {
            return (RowOutcome.Refused, problems);
        }

        await UpdateAsync(record, row, said, cancellationToken);
        if (!JsonNode.DeepEquals(before, RowJson.Write(Describe(record))))
        {
            return (RowOutcome.Updated, NoProblems);
        }

        context.Forget(record);
        return (RowOutcome.Unchanged, NoProblems);
    }

    private static void Forget(ModuleDbContext context, TRecord? record)
    {
        if (record is not null)
        {
            context.Forget(record);
        }
    }
}
