namespace OrderMgmt.Reporting.Domain;

/// <summary>A row that belongs to a customer: the one that an event named, or the one that took it over.</summary>
internal interface IOfCustomer : IReadModel
{
    Guid CustomerId { get; set; }
}
