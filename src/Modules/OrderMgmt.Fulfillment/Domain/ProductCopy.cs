using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>What fulfilment knows of a product, as the catalog told it last.</summary>
internal sealed class ProductCopy : ICopy
{
    public required Guid Id { get; init; }

    /// <summary>Version of the product that is copied here; older news is ignored.</summary>
    public int SourceVersion { get; set; }

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Unit { get; set; } = "";

    /// <summary>Goods, which can have stock, also those that are bought to order; false for work and bundles.</summary>
    public bool IsStocked { get; set; }

    /// <summary>Expected cost per unit in base currency.</summary>
    public decimal StandardCost { get; set; }

    public void Apply(ProductChanged changed)
    {
        if (changed.Version <= SourceVersion)
        {
            return;
        }

        SourceVersion = changed.Version;
        Code = changed.Code;
        Name = changed.Name;
        Unit = changed.Unit;
        IsStocked = ProductKinds.IsGoods(changed.Kind);
        StandardCost = changed.StandardCost;
    }
}
