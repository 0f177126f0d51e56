using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Platform.Bench;

internal sealed class Gadget : AggregateRoot
{
    private readonly List<Part> _parts = [];

    public Gadget(Guid id, string name, DateTimeOffset now)
    {
        Id = id;
        CreatedAt = now;
        Rename(name);
    }

    private Gadget()
    {
    }

    public string Name { get; private set; } = "";

    public decimal Weight { get; init; }

    public decimal Rate { get; init; }

    public decimal? Discount { get; init; }

    public int Count { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? SoldAt { get; init; }

    public DateOnly Day { get; init; }

    public Maker Maker { get; init; } = new("", 0);

    public IReadOnlyCollection<Part> Parts => _parts;

    public void Rename(string name)
    {
        Name = name;
        Raise(new GadgetWasRenamed(this));
    }

    public void Add(Part part)
    {
        _parts.Add(part);
        Changed();
    }

    public void RemindAt(DateTimeOffset dueAt) => Raise(new GadgetIsToBeRemembered(this, dueAt));
}

internal sealed record Maker(string Name, decimal Share);

internal sealed class Part
{
    public required Guid Id { get; init; }

    public Guid GadgetId { get; init; }

    public decimal Price { get; init; }
}

/// <summary>What a handler was given, in the order of handling.</summary>
internal sealed class Receipt
{
    public long Id { get; private set; }

    public required Guid EventId { get; init; }

    public required Guid Subject { get; init; }

    public required string Text { get; init; }
}

internal sealed record GadgetWasRenamed(Gadget Gadget) : IDomainEvent;

internal sealed record GadgetIsToBeRemembered(Gadget Gadget, DateTimeOffset DueAt) : IDomainEvent;

/// <summary>Event types are found in the contracts only, so the bench borrows two of them.</summary>
internal sealed class BenchEvents : IEventMap
{
    public IIntegrationEvent? Map(IDomainEvent domainEvent) => domainEvent switch
    {
        GadgetWasRenamed(var gadget) => new WarehouseChanged(gadget.Id, gadget.Version, gadget.Name, gadget.Name, "DE", true),
        GadgetIsToBeRemembered(var gadget, var dueAt) => new InvoiceDuePassed(gadget.Id, dueAt),
        _ => null,
    };
}
