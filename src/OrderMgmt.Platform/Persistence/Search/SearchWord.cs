using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Persistence;

/// <summary>One word under which a record is found; written in the transaction that changes the record.</summary>
public sealed class SearchWord
{
    /// <summary>The kind of record: <c>customer</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The word.</summary>
    public required string Word { get; init; }

    /// <summary>The record.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The name of a kind of record.</summary>
    public static string KindOf(Type type) => char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
}

internal static class SearchModel
{
    /// <summary>The table of words, in the schema of each module that has searchable records.</summary>
    internal static void Configure(ModelBuilder modelBuilder)
    {
        if (!modelBuilder.Model.GetEntityTypes().Any(entity => typeof(ISearchable).IsAssignableFrom(entity.ClrType)))
        {
            return;
        }

        var words = modelBuilder.Entity<SearchWord>();
        words.ToTable("search_words");
        words.HasKey(word => new { word.Kind, word.Word, word.OwnerId });
        words.Property(word => word.Kind).HasMaxLength(40);
        words.Property(word => word.Word).HasMaxLength(SearchWords.LongestWord);
        words.HasIndex(word => new { word.OwnerId, word.Word });
    }
}
