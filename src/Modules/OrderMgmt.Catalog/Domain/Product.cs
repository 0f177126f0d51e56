using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Domain;

/// <summary>Something that is sold: goods, work, a subscription or a bundle of them. Code and kind are fixed, because documents and stock refer to them.</summary>
internal sealed class Product : AggregateRoot, ISearchable
{
    public const string DefaultUnit = "pcs";
    public const string DefaultTaxCategory = "standard";

    public Product(Guid id, DateTimeOffset createdAt, string code, string name, ProductKind kind, ProductStatus status, string currency)
    {
        Id = id;
        CreatedAt = createdAt;
        Code = code;
        Kind = kind;
        Status = status;
        Currency = currency;
        Describe(name, DefaultUnit, null, Metadata);
    }

    private Product()
    {
    }

    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public ProductKind Kind { get; private init; }

    public string Unit { get; private set; } = DefaultUnit;

    /// <summary>Empty only for a bundle whose components are taxed each in its own category.</summary>
    public string? TaxCategory { get; private set; } = DefaultTaxCategory;

    /// <summary>Cost per unit in the company's base currency.</summary>
    public decimal StandardCost { get; private set; }

    /// <summary>General price per unit in <see cref="Currency"/>; empty = only sold at prices agreed elsewhere.</summary>
    public decimal? ListPrice { get; private set; }

    public string Currency { get; private set; } = "";

    public ProductStatus Status { get; private set; }

    /// <summary>Units in which it can be ordered beside its own.</summary>
    public IReadOnlyList<UnitOfProduct> Units { get; private set; } = [];

    /// <summary>What a bundle is made of.</summary>
    public IReadOnlyList<Component> Components { get; private set; } = [];

    /// <summary>Costs of the past, where they differ from the standard cost.</summary>
    public IReadOnlyList<PastCost> CostHistory { get; private set; } = [];

    public ProductFulfilment Fulfilment { get; private set; } = ProductFulfilment.Usual;

    public InvoicingPolicy InvoicingPolicy { get; private set; }

    public string? ExternalId { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    public string SearchText { get; private set; } = "";

    public void Describe(string name, string unit, string? externalId, IReadOnlyDictionary<string, string> metadata)
    {
        Name = name;
        Unit = unit;
        ExternalId = externalId;
        Metadata = metadata;
        RefreshSearchText();
        Raise(new ProductWasChanged(this));
    }

    public void Value(string? taxCategory, decimal standardCost, decimal? listPrice, string currency, InvoicingPolicy invoicingPolicy)
    {
        TaxCategory = taxCategory;
        StandardCost = standardCost;
        ListPrice = listPrice;
        Currency = currency;
        InvoicingPolicy = invoicingPolicy;
        Raise(new ProductWasChanged(this));
    }

    /// <summary>Sets how it is counted and fulfilled, and what it cost in the past.</summary>
    public void Handle(IReadOnlyList<UnitOfProduct> units, IReadOnlyList<PastCost> costHistory, ProductFulfilment fulfilment)
    {
        Units = units;
        CostHistory = costHistory;
        Fulfilment = fulfilment;
        Raise(new ProductWasChanged(this));
    }

    /// <summary>Sets what the bundle is made of. Orders that exist keep the components they were captured with.</summary>
    public void MakeOf(IReadOnlyList<Component> components)
    {
        Components = components;
        Raise(new ProductWasChanged(this));
    }

    /// <summary>True when another description of the product says nothing new.</summary>
    public bool IsLike(Product other) =>
        (Name, Unit, TaxCategory, StandardCost, ListPrice, Currency, Status, ExternalId, Fulfilment, InvoicingPolicy)
            == (other.Name, other.Unit, other.TaxCategory, other.StandardCost, other.ListPrice, other.Currency, other.Status, other.ExternalId, other.Fulfilment, other.InvoicingPolicy)
        && Units.SequenceEqual(other.Units) && Components.SequenceEqual(other.Components) && CostHistory.SequenceEqual(other.CostHistory)
        && Metadata.Count == other.Metadata.Count && Metadata.All(pair => other.Metadata.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <summary>Takes the product out of new orders; open ones are finished.</summary>
    public void Discontinue()
    {
        if (Status == ProductStatus.Discontinued)
        {
            throw new DomainException("catalog.already_discontinued", $"Product '{Code}' is already discontinued. Activate it if it is to be sold again.");
        }

        MoveTo(ProductStatus.Discontinued);
    }

    /// <summary>Puts a draft on sale, or a discontinued product back on sale.</summary>
    public void Activate()
    {
        if (Status == ProductStatus.Active)
        {
            throw new DomainException("catalog.already_active", $"Product '{Code}' is already active; there is nothing to do.");
        }

        MoveTo(ProductStatus.Active);
    }

    public void RefreshSearchText() => SearchText = SearchWords.Of(Code, Name, ExternalId);

    /// <summary>Why it can't be given a status; nothing when it can.</summary>
    public Problem? RefusalOf(ProductStatus status) => status == ProductStatus.Draft && Status != ProductStatus.Draft
        ? new Problem("/status", "status_change_refused", $"'{Code}' is {Status.ToText()} and can't become a draft again: orders may name it. Discontinue it instead, or leave the status out.")
        : null;

    /// <summary>Sets the status as another system knows it.</summary>
    public void MoveTo(ProductStatus status)
    {
        if (Status != status)
        {
            Status = status;
            Raise(new ProductWasChanged(this));
        }
    }
}
