using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>What billing knows of a customer: enough to name the payer of a payment.</summary>
internal sealed class CustomerCopy : IMergeable
{
    public required Guid Id { get; init; }

    /// <summary>Version of the customer this copy was made from.</summary>
    public int SourceVersion { get; private set; }

    public string Number { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The customer that took this one over.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>Takes over a newer state; an older one, replayed, changes nothing.</summary>
    public void Refresh(int sourceVersion, string number, string name)
    {
        if (sourceVersion <= SourceVersion)
        {
            return;
        }

        SourceVersion = sourceVersion;
        Number = number;
        Name = name;
    }
}
