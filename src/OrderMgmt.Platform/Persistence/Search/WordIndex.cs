using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Persistence;

/// <summary>
/// Keeps the words of searchable records: what a change of the search text adds and takes away, without reading any. Within a
/// transaction new words are written many per statement; they are most of what a record consists of.
/// </summary>
internal static class WordIndex
{
    private const int AtOnce = 500;

    /// <summary>Notes what is to be removed, and answers what is to be written after the records have been saved.</summary>
    internal static IReadOnlyList<SearchWord> Collect(DbContext context)
    {
        List<SearchWord> added = [];
        foreach (var entry in context.ChangeTracker.Entries<AggregateRoot>().Where(entry => entry.Entity is ISearchable).ToList())
        {
            var (before, after) = Words(entry);
            var kind = SearchWord.KindOf(entry.Metadata.ClrType);
            var gone = before.Except(after).ToList();
            if (gone.Count > 0)
            {
                // What was saved before in the same scope is tracked already.
                var local = context.Set<SearchWord>().Local;
                context.RemoveRange(gone.Select(word => local.FindEntryUntyped([kind, word, entry.Entity.Id])?.Entity ?? Word(kind, word, entry)));
            }

            added.AddRange(after.Except(before).Select(word => Word(kind, word, entry)));
        }

        if (context.Database.CurrentTransaction is not null)
        {
            return added;
        }

        context.AddRange(added);
        return [];
    }

    /// <summary>Writes new words in the transaction at hand.</summary>
    internal static async Task WriteAsync(DbContext context, IReadOnlyList<SearchWord> words, CancellationToken cancellationToken)
    {
        foreach (var chunk in words.Chunk(AtOnce))
        {
            var entity = context.Model.FindEntityType(typeof(SearchWord))!;
            var table = context.GetService<ISqlGenerationHelper>().DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
            var rows = string.Join(", ", Enumerable.Range(0, chunk.Length).Select(i => $"({{{3 * i}}}, {{{(3 * i) + 1}}}, {{{(3 * i) + 2}}})"));
            var insert = $"INSERT INTO {table} (kind, word, owner_id) VALUES {rows}";
            await context.Database.ExecuteSqlRawAsync(insert, chunk.SelectMany(word => new object[] { word.Kind, word.Word, word.OwnerId }), cancellationToken);
        }
    }

    private static SearchWord Word(string kind, string word, EntityEntry<AggregateRoot> entry) => new() { Kind = kind, Word = word, OwnerId = entry.Entity.Id };

    private static (IReadOnlyList<string> Before, IReadOnlyList<string> After) Words(EntityEntry<AggregateRoot> entry)
    {
        var text = entry.Property(nameof(ISearchable.SearchText));
        return entry.State switch
        {
            EntityState.Added => ([], SearchWords.Parse((string)text.CurrentValue!)),
            EntityState.Modified when text.IsModified => (SearchWords.Parse((string)text.OriginalValue!), SearchWords.Parse((string)text.CurrentValue!)),
            EntityState.Deleted => (SearchWords.Parse((string)text.OriginalValue!), []),
            _ => ([], []),
        };
    }
}
