using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;

#pragma warning disable CA1309 // The database compares: the column's collation is ordinal.

namespace OrderMgmt.Platform.Persistence;

/// <summary>
/// Finds records by words: every word of the search must begin a word of the record. A rare word is looked up first and
/// gives the few records in question; when all words are common, records are gone through in the order of the list, which
/// fills a page soon. Either way the cost does not grow with the table.
/// </summary>
public static class Search
{
    private const int Few = 2000;

    /// <summary>Nothing follows it.</summary>
    private const string Last = "\U0010FFFF";

    /// <summary>The records that match; all of them when nothing is searched for.</summary>
    public static async Task<IQueryable<T>> MatchingAsync<T>(this IQueryable<T> rows, IQueryable<SearchWord> words, string? text, CancellationToken cancellationToken)
        where T : AggregateRoot, ISearchable
    {
        if (text is null)
        {
            return rows;
        }

        HashSet<Guid>? found = null;
        var terms = SearchWords.Terms(text);
        foreach (var term in terms)
        {
            var owners = await Beginning(words, SearchWord.KindOf(typeof(T)), term).Select(word => word.OwnerId).Take(Few + 1).ToListAsync(cancellationToken);
            if (owners.Count > Few)
            {
                rows = rows.Where(Has<T>(words, term));
            }
            else if (found is null)
            {
                found = [.. owners];
            }
            else
            {
                found.IntersectWith(owners);
            }
        }

        if (found is null)
        {
            return terms.Count == 0 ? rows.Where(row => false) : rows;
        }

        var ids = found.ToList();
        return rows.Where(row => EF.Parameter(ids).Contains(row.Id));
    }

    /// <summary>The words of one kind of record that begin so.</summary>
    internal static IQueryable<SearchWord> Beginning(IQueryable<SearchWord> words, string kind, string term)
    {
        var end = term + Last;
        return words.Where(word => word.Kind == kind && string.Compare(word.Word, term) >= 0 && string.Compare(word.Word, end) < 0);
    }

    internal static Expression<Func<T, bool>> Has<T>(IQueryable<SearchWord> words, string term)
        where T : AggregateRoot
    {
        var end = term + Last;
        return row => words.Any(word => word.OwnerId == row.Id && string.Compare(word.Word, term) >= 0 && string.Compare(word.Word, end) < 0);
    }
}
