using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Domain;

/// <summary>What, beside the country, decides which tax rule applies to a product. Its code is fixed, because products and tax rules name it.</summary>
internal sealed class TaxCategory : AggregateRoot
{
    /// <summary>Those that every installation begins with.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Shipped =
    [
        ("standard", "Standard rate"), ("reduced", "Reduced rate"), ("zero", "Zero-rated"), ("exempt", "Exempt"),
    ];

    private TaxCategory()
    {
    }

    public TaxCategory(string code, string name, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        Code = code;
        Rename(name);
    }

    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public void Rename(string name)
    {
        Name = name;
        Raise(new TaxCategoryWasChanged(this));
    }
}
