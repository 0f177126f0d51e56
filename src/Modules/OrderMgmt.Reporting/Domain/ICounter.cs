namespace OrderMgmt.Reporting.Domain;

/// <summary>A row that sums up many others, found by what it counts.</summary>
internal interface ICounter : IReadModel
{
    string Id { get; }
    int Count { get; set; }
    decimal Value { get; set; }
}
