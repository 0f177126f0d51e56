using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

/// <summary>What this module knows of a product.</summary>
internal sealed class ProductSnapshot : ICopy
{
    public required Guid Id { get; init; }
    public int Version { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public string? TaxCategory { get; private set; }
    public string Status { get; private set; } = "";
    public decimal StandardCost { get; private set; }
    public decimal? ListPrice { get; private set; }
    public string Currency { get; private set; } = "";
    public IReadOnlyList<ProductUnit>? Units { get; private set; }
    public IReadOnlyList<BundleComponent>? Components { get; private set; }
    public IReadOnlyList<DatedCost>? Costs { get; private set; }
    public string? Team { get; private set; }
    public string? WarehouseCode { get; private set; }
    public string InvoicingPolicy { get; private set; } = InvoicingPolicies.OnDelivery;

    public bool IsBundle => Kind == ProductKinds.Bundle;

    /// <summary>Cost per unit for an order of that day: what it cost then, where that is known.</summary>
    public decimal CostOn(DateOnly day) => Costs?.FirstOrDefault(past => past.ValidFrom <= day && day < past.ValidTo)?.Cost ?? StandardCost;

    /// <summary>How many of the product's own unit one of another unit is; nothing when it can't be ordered in it.</summary>
    public decimal? FactorOf(string unit, IReadOnlyDictionary<string, UnitSnapshot> units)
    {
        if (unit == Unit)
        {
            return 1;
        }

        if (Units?.FirstOrDefault(further => further.Unit == unit) is { } own)
        {
            return own.Factor;
        }

        return units.GetValueOrDefault(unit) is { } given && units.GetValueOrDefault(Unit) is { } mine && given.Base == mine.Base
            ? (given.Factor ?? 1) / (mine.Factor ?? 1)
            : null;
    }

    public void Apply(ProductChanged changed)
    {
        if (changed.Version <= Version)
        {
            return;
        }

        Version = changed.Version;
        Code = changed.Code;
        Name = changed.Name;
        Kind = changed.Kind;
        Unit = changed.Unit;
        TaxCategory = changed.TaxCategory;
        Status = changed.Status;
        StandardCost = changed.StandardCost;
        ListPrice = changed.ListPrice;
        Currency = changed.Currency;
        Units = changed.Units;
        Components = changed.Components;
        Costs = changed.Costs;
        Team = changed.Team;
        WarehouseCode = changed.WarehouseCode;
        InvoicingPolicy = changed.InvoicingPolicy;
    }
}

/// <summary>What this module knows of a unit of measure.</summary>
internal sealed class UnitSnapshot : ICopy
{
    public required Guid Id { get; init; }
    public int Version { get; private set; }
    public string Code { get; private set; } = "";
    public string? BaseUnit { get; private set; }
    public decimal? Factor { get; private set; }

    public string Base => BaseUnit ?? Code;

    public void Apply(UnitChanged changed)
    {
        if (changed.Version <= Version)
        {
            return;
        }

        Version = changed.Version;
        Code = changed.Code;
        BaseUnit = changed.BaseUnit;
        Factor = changed.Factor;
    }
}

/// <summary>What this module knows of a price list.</summary>
internal sealed class PriceListSnapshot : ICopy
{
    public required Guid Id { get; init; }
    public int Version { get; private set; }
    public string Code { get; private set; } = "";
    public string Currency { get; private set; } = "";
    public Guid? CustomerId { get; private set; }
    public Guid? CustomerGroupId { get; private set; }
    public int Priority { get; private set; }
    public DateOnly? ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }
    public bool Active { get; private set; }

    public void Apply(PriceListChanged changed)
    {
        if (changed.Version <= Version)
        {
            return;
        }

        Version = changed.Version;
        Code = changed.Code;
        Currency = changed.Currency;
        CustomerId = changed.CustomerId;
        CustomerGroupId = changed.CustomerGroupId;
        Priority = changed.Priority;
        ValidFrom = changed.ValidFrom;
        ValidTo = changed.ValidTo;
        Active = changed.Active;
    }
}

/// <summary>What this module knows of a line of a price list.</summary>
internal sealed class PriceSnapshot : ICopy
{
    public required Guid Id { get; init; }
    public required Guid PriceListId { get; init; }
    public int Version { get; private set; }
    public Guid? ProductId { get; private set; }
    public string? Unit { get; private set; }
    public DateOnly? ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }

    /// <summary>By rising quantity.</summary>
    public IReadOnlyList<PriceBreak> Breaks { get; private set; } = [];

    public void Apply(PriceChanged changed)
    {
        if (changed.Version <= Version)
        {
            return;
        }

        Version = changed.Version;
        ProductId = changed.ProductId;
        Unit = changed.Unit;
        ValidFrom = changed.ValidFrom;
        ValidTo = changed.ValidTo;
        Breaks = changed.Breaks;
    }
}
