namespace OrderMgmt.Reporting.Domain;

/// <summary>A row derived from events. It can be thrown away and made again from the log.</summary>
internal interface IReadModel
{
    /// <summary>What identifies the row among those of its kind, in the order of the table's key.</summary>
    object[] Key { get; }
}
