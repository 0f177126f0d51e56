using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Jobs;

/// <summary>Reads rows by the rules of request bodies; given by the host.</summary>
public interface IRowReader
{
    /// <summary>The row that the JSON describes; what is wrong with it is added to the problems.</summary>
    object? Read(ReadOnlyMemory<byte> json, Type type, List<Problem> problems);
}

/// <summary>From what a file says to rows that are checked.</summary>
public static class RowReading
{
    /// <summary>The row; nothing when it can't be read.</summary>
    public static TRow? Read<TRow>(this IRowReader reader, ImportRow source, List<Problem> problems)
        where TRow : class
    {
        if (source.Problem is { } problem)
        {
            problems.Add(problem);
            return null;
        }

        return reader.Read<TRow>(RowJson.Merge([], source.Content), problems);
    }

    /// <summary>What the validator finds, in the words of the API.</summary>
    public static List<Problem> ProblemsOf<TRow>(this IValidator<TRow> validator, TRow row) =>
    [
        .. validator.Validate(row).Errors.Select(failure =>
            new Problem(ValidationText.Pointer(failure.PropertyName), ValidationText.Code(failure.ErrorCode), failure.ErrorMessage)),
    ];

    internal static TRow? Read<TRow>(this IRowReader reader, JsonObject content, List<Problem> problems)
        where TRow : class
    {
        try
        {
            return (TRow?)reader.Read(JsonSerializer.SerializeToUtf8Bytes(content, RowJson.Options), typeof(TRow), problems);
        }
        catch (InvalidRequestException exception)
        {
            problems.AddRange(exception.Problems);
            return null;
        }
    }
}
