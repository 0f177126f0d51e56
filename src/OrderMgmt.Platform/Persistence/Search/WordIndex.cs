using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Persistence;

/// <summary>Keeps the words of searchable records: what a change of the search text adds and takes away, without reading any.</summary>
internal static class WordIndex
{
    internal static void Write(DbContext context)
    {
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

            context.AddRange(after.Except(before).Select(word => Word(kind, word, entry)));
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
