using System.Collections.Concurrent;
using OrderMgmt.Contracts.Parties;

namespace OrderMgmt.LoadTests.Floor;

internal sealed record Product(Guid Id, string Code, string Name, string Kind, string Unit, string TaxCategory, decimal StandardCost, decimal ListPrice, string Currency);

internal sealed record Customer(Guid Id, string Number, string Name, string ClientType, string Country, string Currency, string PaymentTerms)
{
    public Address Address { get; } = new(Name, null, null, null, null, null, Country);
}

internal sealed record Warehouse(Guid Id, string Code, string Name, string Country);

/// <summary>What orders refer to. Held in memory beside its tables: no server that does this work can do with less.</summary>
internal sealed class MasterData
{
    private readonly ConcurrentDictionary<string, Product> _products = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, Customer> _customers = new();
    private readonly ConcurrentDictionary<string, Warehouse> _warehouses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string TaxCategory, string Country), decimal> _taxRates = new();

    public void Add(Product product) => _products[product.Code] = product;

    public void Add(Customer customer) => _customers[customer.Id] = customer;

    public void Add(Warehouse warehouse) => _warehouses[warehouse.Code] = warehouse;

    public void AddTaxRate(string taxCategory, string country, decimal percent) => _taxRates[(taxCategory, country)] = percent;

    public Product Product(string code) => _products.TryGetValue(code, out var product) ? product : throw new RefusedException($"There is no product '{code}'.");

    public Customer Customer(Guid id) => _customers.TryGetValue(id, out var customer) ? customer : throw new RefusedException($"There is no customer '{id}'.");

    public Warehouse Warehouse(string code) => _warehouses.TryGetValue(code, out var found) ? found : throw new RefusedException($"There is no warehouse '{code}'.");

    /// <summary>Everything ships from the one warehouse that there is.</summary>
    public Warehouse OnlyWarehouse() => _warehouses.Values.Single();

    public decimal TaxRate(string taxCategory, string country) =>
        _taxRates.TryGetValue((taxCategory, country), out var percent) ? percent : throw new RefusedException($"There is no tax rule for '{taxCategory}' in {country}.");
}

/// <summary>The request can't be carried out in the present state (HTTP 409).</summary>
internal sealed class RefusedException(string message) : Exception(message);
