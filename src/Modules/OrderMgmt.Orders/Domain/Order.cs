using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

/// <summary>A sales order. This part: what it is and how a draft is captured and priced.</summary>
internal sealed partial class Order : AggregateRoot
{
    private readonly List<OrderLine> _lines = [];

    private Order()
    {
    }

    public string Number { get; private init; } = "";
    public Guid CustomerId { get; private init; }
    public string CustomerNumber { get; private init; } = "";
    public string CustomerName { get; private init; } = "";
    public string ClientType { get; private init; } = "";
    public string Country { get; private init; } = "";
    public string Currency { get; private init; } = "";
    public string PaymentTerms { get; private init; } = "";
    public Address BillingAddress { get; private init; } = null!;
    public Address DeliveryAddress { get; private set; } = null!;
    public string OrderType { get; private set; } = "";
    public string? ExternalReference { get; private set; }
    public DateOnly OrderDate { get; private set; }
    public DateOnly? RequestedDate { get; private set; }
    public string? Project { get; private set; }
    public string? Notes { get; private set; }
    public bool ShipComplete { get; private set; }
    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();
    public decimal? DiscountPercent { get; private set; }
    public decimal? DiscountAmount { get; private set; }
    public decimal? ShippingCharge { get; private set; }
    public string ShippingTaxCategory { get; private init; } = "";
    public decimal? ShippingTaxRate { get; private set; }
    public string? ShippingTaxExemptionReason { get; private set; }

    /// <summary>Base currency per unit of the order's currency, on the order date.</summary>
    public decimal ExchangeRate { get; private set; } = 1;

    public decimal Net { get; private set; }
    public decimal Discount { get; private set; }
    public decimal Tax { get; private set; }
    public decimal Gross { get; private set; }

    /// <summary>Raised by each change of a confirmed order.</summary>
    public int Revision { get; private init; } = 1;

    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>The country whose tax applies: where the goods go.</summary>
    public string TaxCountry => DeliveryAddress.Country ?? Country;

    public static Order Capture(Guid id, string number, DateTimeOffset at, OrderCustomer customer, OrderHeader header, string shippingTaxCategory)
    {
        var order = new Order
        {
            Id = id,
            CreatedAt = at,
            Number = number,
            CustomerId = customer.CustomerId,
            CustomerNumber = customer.Number,
            CustomerName = customer.Name,
            ClientType = customer.ClientType,
            Country = customer.Country,
            Currency = customer.Currency,
            PaymentTerms = customer.PaymentTerms,
            BillingAddress = customer.BillingAddress,
            DeliveryAddress = customer.DeliveryAddress,
            ShippingTaxCategory = shippingTaxCategory,
        };
        order.Apply(header);
        order.EnterStage(OrderPhase.Draft, at);
        order.Raise(new OrderWasCreated(order));
        return order;
    }

    public void ChangeHeader(OrderHeader header)
    {
        RequireDraft();
        Apply(header);
        Raise(new OrderWasChanged(this));
    }

    public OrderLine AddLine(Guid lineId, LineTerms terms)
    {
        RequireDraft();
        var line = new OrderLine(lineId, _lines.Count == 0 ? 1 : _lines.Max(l => l.LineNumber) + 1, terms);
        _lines.Add(line);
        Raise(new OrderWasChanged(this));
        return line;
    }

    public void ChangeLine(Guid lineId, LineTerms terms)
    {
        RequireDraft();
        Line(lineId).Apply(terms);
        Raise(new OrderWasChanged(this));
    }

    public void RemoveLine(Guid lineId)
    {
        RequireDraft();
        _lines.Remove(Line(lineId));
        Raise(new OrderWasChanged(this));
    }

    public OrderLine Line(Guid lineId) =>
        _lines.Find(line => line.Id == lineId) ?? throw new NotFoundException("order line", lineId.ToString());

    /// <summary>Prices all lines, spreads the order's discount over them to the cent, and taxes per category and rate (EN 16931).</summary>
    public void Price(Func<string, TaxDecision?> taxOf, decimal exchangeRate)
    {
        ExchangeRate = exchangeRate;
        foreach (var line in _lines)
        {
            var decision = taxOf(line.TaxCategory);
            line.SetTax(decision?.Rate, decision?.ExemptionReason);
        }

        var shippingTax = taxOf(ShippingTaxCategory);
        ShippingTaxRate = shippingTax?.Rate;
        ShippingTaxExemptionReason = shippingTax?.ExemptionReason;

        var nets = _lines.ConvertAll(line => line.NetBeforeOrderDiscount(Currency));
        var orderDiscount = DiscountAmount ?? Rounding.ToCurrency(nets.Sum() * (DiscountPercent ?? 0) / 100, Currency);
        var shares = Rounding.Spread(orderDiscount, nets, Currency);
        for (var i = 0; i < _lines.Count; i++)
        {
            _lines[i].Price(nets[i] - shares[i], Currency);
        }

        Discount = _lines.Sum(line => line.Discount);
        Net = _lines.Sum(line => line.Net) + (ShippingCharge ?? 0);
        Tax = _lines.Select(line => (line.TaxCategory, Rate: line.TaxRate ?? 0, line.Net))
            .Append((TaxCategory: ShippingTaxCategory, Rate: ShippingTaxRate ?? 0, Net: ShippingCharge ?? 0))
            .GroupBy(part => (part.TaxCategory, part.Rate))
            .Sum(group => Rounding.ToCurrency(group.Sum(part => part.Net) * group.Key.Rate / 100, Currency));
        Gross = Net + Tax;
    }

    private void Apply(OrderHeader header)
    {
        OrderType = header.OrderType;
        ExternalReference = header.ExternalReference;
        OrderDate = header.OrderDate;
        RequestedDate = header.RequestedDate;
        ShippingCharge = header.ShippingCharge;
        DiscountPercent = header.DiscountPercent;
        DiscountAmount = header.DiscountAmount;
        Project = header.Project;
        Notes = header.Notes;
        ShipComplete = header.ShipComplete;
        Metadata = header.Metadata;
        DeliveryAddress = header.DeliveryAddress ?? DeliveryAddress;
    }

    private void RequireDraft()
    {
        if (Status != OrderStatus.Draft)
        {
            throw new DomainException("orders.not_draft", $"{Number} is no draft any more, so it can't be edited. Cancel what is open and capture the difference as a new order.");
        }
    }
}
