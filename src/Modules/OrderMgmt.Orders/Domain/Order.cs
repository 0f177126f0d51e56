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

    /// <summary>The recurring order that made it.</summary>
    public Guid? RecurringOrderId { get; private init; }

    public string? RecurringOrderNumber { get; private init; }

    /// <summary>Which of that one's periods it is for; one order per period.</summary>
    public int? Period { get; private init; }

    public DateOnly? PeriodStart { get; private init; }

    /// <summary>Raised by each change of a confirmed order.</summary>
    public int Revision { get; private init; } = 1;

    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>What the customer buys and sees priced: without the components of bundles.</summary>
    public IEnumerable<OrderLine> SoldLines => _lines.Where(line => line.BundleLineId is null);

    /// <summary>What is delivered, billed and returned: components in place of their bundles.</summary>
    public IEnumerable<OrderLine> FulfilledLines => _lines.Where(line => !line.IsBundle);

    /// <summary>The country whose tax applies: where the goods go.</summary>
    public string TaxCountry => DeliveryAddress.Country ?? Country;

    public static Order Capture(Guid id, string number, DateTimeOffset at, OrderCustomer customer, OrderHeader header, string shippingTaxCategory, RecurringSource? source = null)
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
            RecurringOrderId = source?.RecurringOrderId,
            RecurringOrderNumber = source?.RecurringOrderNumber,
            Period = source?.Period,
            PeriodStart = source?.PeriodStart,
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
        var line = new OrderLine(lineId, NextLineNumber, terms);
        _lines.Add(line);
        AddComponents(line, terms);
        Raise(new OrderWasChanged(this));
        return line;
    }

    public void ChangeLine(Guid lineId, LineTerms terms)
    {
        RequireDraft();
        var line = SoldLine(lineId);
        line.Apply(terms);
        RemoveComponents(line);
        AddComponents(line, terms);
        Raise(new OrderWasChanged(this));
    }

    public void RemoveLine(Guid lineId)
    {
        RequireDraft();
        var line = SoldLine(lineId);
        RemoveComponents(line);
        _lines.Remove(line);
        Raise(new OrderWasChanged(this));
    }

    public OrderLine Line(Guid lineId) =>
        _lines.Find(line => line.Id == lineId) ?? throw new NotFoundException("order line", lineId.ToString());

    /// <summary>Takes other prices and costs for a draft; prices given by hand stay.</summary>
    public void Requote(Func<OrderLine, PriceQuote> quoteOf, Func<OrderLine, decimal> costOf)
    {
        RequireDraft();
        foreach (var line in SoldLines)
        {
            var quote = quoteOf(line);
            line.Requote(quote.UnitPrice, quote.Winner?.Source);
        }

        foreach (var line in FulfilledLines)
        {
            line.Recost(costOf(line));
        }
    }

    /// <summary>The components of a bundle, in their order.</summary>
    public IReadOnlyList<OrderLine> ComponentsOf(OrderLine bundle) =>
        bundle.IsBundle ? [.. _lines.Where(line => line.BundleLineId == bundle.Id).OrderBy(line => line.LineNumber)] : [];

    /// <summary>Prices all lines, spreads the order's discount over them to the cent, and taxes per category and rate (EN 16931).</summary>
    public void Price(Func<string, TaxDecision?> taxOf, decimal exchangeRate)
    {
        ExchangeRate = exchangeRate;
        foreach (var line in _lines.Where(line => line.TaxCategory is not null))
        {
            var decision = taxOf(line.TaxCategory!);
            line.SetTax(decision?.Rate, decision?.ExemptionReason);
        }

        var shippingTax = taxOf(ShippingTaxCategory);
        ShippingTaxRate = shippingTax?.Rate;
        ShippingTaxExemptionReason = shippingTax?.ExemptionReason;

        var sold = SoldLines.ToList();
        var nets = sold.ConvertAll(line => line.NetBeforeOrderDiscount(Currency));
        var orderDiscount = DiscountAmount ?? Rounding.ToCurrency(nets.Sum() * (DiscountPercent ?? 0) / 100, Currency);
        var shares = Rounding.Spread(orderDiscount, nets, Currency);
        for (var i = 0; i < sold.Count; i++)
        {
            sold[i].Price(nets[i] - shares[i], Currency);
            SpreadOverComponents(sold[i]);
        }

        Discount = sold.Sum(line => line.Discount);
        Net = sold.Sum(line => line.Net) + (ShippingCharge ?? 0);
        Tax = FulfilledLines.Select(line => (line.TaxCategory, Rate: line.TaxRate ?? 0, line.Net))
            .Append((TaxCategory: ShippingTaxCategory, Rate: ShippingTaxRate ?? 0, Net: ShippingCharge ?? 0))
            .GroupBy(part => (part.TaxCategory, part.Rate))
            .Sum(group => Rounding.ToCurrency(group.Sum(part => part.Net) * group.Key.Rate / 100, Currency));
        Gross = Net + Tax;
        PriceMilestones();
    }

    /// <summary>
    /// A bundle's price goes to its components by what each would cost on its own (relative stand-alone selling prices, IFRS 15.76), to the
    /// cent. The discount follows the shares of the price, so that no component has more of it than it costs.
    /// </summary>
    private void SpreadOverComponents(OrderLine bundle)
    {
        var components = ComponentsOf(bundle);
        var prices = Rounding.Spread(bundle.Net + bundle.Discount, [.. components.Select(line => line.Worth)], Currency);
        var discounts = Rounding.Spread(bundle.Discount, prices, Currency);
        foreach (var (index, component) in components.Index())
        {
            component.TakeShare(prices[index], discounts[index]);
        }
    }

    private int NextLineNumber => _lines.Count == 0 ? 1 : _lines.Max(line => line.LineNumber) + 1;

    private void AddComponents(OrderLine bundle, LineTerms terms)
    {
        foreach (var component in terms.Components ?? [])
        {
            _lines.Add(new OrderLine(bundle, NextLineNumber, component));
        }
    }

    private void RemoveComponents(OrderLine bundle) => _lines.RemoveAll(line => line.BundleLineId == bundle.Id);

    private OrderLine SoldLine(Guid lineId)
    {
        var line = Line(lineId);
        return line.BundleLineId is null
            ? line
            : throw new DomainException("orders.bundle_component", $"{line.ProductCode} is part of a bundle, so it can't be changed on its own. Change the line of the bundle.");
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
        _milestones = [.. header.Milestones];
    }

    private void RequireDraft()
    {
        if (Status != OrderStatus.Draft)
        {
            throw new DomainException("orders.not_draft", $"{Number} is no draft any more, so it can't be edited. Cancel what is open and capture the difference as a new order.");
        }
    }
}
