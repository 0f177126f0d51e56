using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

/// <summary>What this module knows of a customer.</summary>
internal sealed class CustomerSnapshot : IMergeable
{
    public required Guid Id { get; init; }
    public int Version { get; private set; }
    public string Number { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string ClientType { get; private set; } = "";
    public string Country { get; private set; } = "";
    public string Currency { get; private set; } = "";
    public string PaymentTerms { get; private set; } = "";
    public decimal? CreditLimit { get; private set; }
    public string Status { get; private set; } = "";

    /// <summary>The customer that took this one over.</summary>
    public Guid? MergedIntoId { get; set; }
    public Address BillingAddress { get; private set; } = null!;
    public Address DeliveryAddress { get; private set; } = null!;
    public Guid? CustomerGroupId { get; private set; }

    public bool IsOnHold => Status == "onHold";

    public bool IsArchived => Status == "archived";

    public OrderCustomer ForOrder => new(Id, Number, Name, ClientType, Country, Currency, PaymentTerms, BillingAddress, DeliveryAddress);

    public void Apply(CustomerChanged changed)
    {
        if (changed.Version <= Version)
        {
            return;
        }

        Version = changed.Version;
        Number = changed.Number;
        Name = changed.Name;
        ClientType = changed.ClientType;
        Country = changed.Country;
        Currency = changed.Currency;
        PaymentTerms = changed.PaymentTerms;
        CreditLimit = changed.CreditLimit;
        Status = changed.Status;
        BillingAddress = changed.BillingAddress;
        DeliveryAddress = changed.DeliveryAddress;
        CustomerGroupId = changed.CustomerGroupId;
    }
}

/// <summary>What this module knows of a tax rule.</summary>
internal sealed class TaxRuleSnapshot : ICopy
{
    public required Guid Id { get; init; }
    public int Version { get; private set; }
    public string TaxCategory { get; private set; } = "";
    public string Country { get; private set; } = "";
    public string? ClientType { get; private set; }
    public decimal Rate { get; private set; }
    public string? ExemptionReason { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }

    public void Apply(TaxRuleChanged changed)
    {
        if (changed.Version <= Version)
        {
            return;
        }

        Version = changed.Version;
        TaxCategory = changed.TaxCategory;
        Country = changed.Country;
        ClientType = changed.ClientType;
        Rate = changed.Rate;
        ExemptionReason = changed.ExemptionReason;
        ValidFrom = changed.ValidFrom;
        ValidTo = changed.ValidTo;
    }
}

/// <summary>What this module knows of the stock of a product at a warehouse.</summary>
internal sealed class StockSnapshot
{
    public required Guid ProductId { get; init; }
    public required Guid WarehouseId { get; init; }
    public int Version { get; private set; }
    public string WarehouseCode { get; private set; } = "";
    public decimal Available { get; private set; }

    public void Apply(StockLevelState level)
    {
        if (level.Version <= Version)
        {
            return;
        }

        Version = level.Version;
        WarehouseCode = level.WarehouseCode;
        Available = level.Available;
    }
}

/// <summary>What this module knows of an exchange rate: base currency per unit.</summary>
internal sealed class ExchangeRateSnapshot : ICopy
{
    public required Guid Id { get; init; }
    public int Version { get; private set; }
    public string Currency { get; private set; } = "";
    public decimal Rate { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    public void Apply(ExchangeRateChanged changed)
    {
        if (changed.Version <= Version)
        {
            return;
        }

        Version = changed.Version;
        Currency = changed.Currency;
        Rate = changed.Rate;
        ValidFrom = changed.ValidFrom;
    }
}
