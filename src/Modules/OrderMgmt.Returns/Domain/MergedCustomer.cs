namespace OrderMgmt.Returns.Domain;

/// <summary>A customer that ended, and the one that has its orders and returns. An order may still name it afterwards.</summary>
internal sealed class MergedCustomer
{
    public required Guid Id { get; init; }

    public required Guid SurvivorId { get; set; }
}
