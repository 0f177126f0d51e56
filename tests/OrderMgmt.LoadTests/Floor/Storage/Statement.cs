namespace OrderMgmt.LoadTests.Floor.Storage;

/// <summary>One SQL statement with its values (<c>$1</c>, <c>$2</c>, …) and, for a query, what is done with each row.</summary>
internal sealed record Statement(string Sql, object[] Values, Action<Row>? OnRow = null);

/// <summary>One row of a result; hides how the engines store identifiers, numbers and instants.</summary>
internal abstract class Row
{
    public abstract Guid Id(int column);

    public abstract string Text(int column);

    public abstract decimal Number(int column);

    public abstract long Count(int column);

    public abstract DateOnly Day(int column);
}
