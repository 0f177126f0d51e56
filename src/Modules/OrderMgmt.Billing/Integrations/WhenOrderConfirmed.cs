using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>Copies what is to be billed as it is delivered: prices, tax, terms and addresses stay as they were confirmed.</summary>
internal sealed class WhenOrderConfirmed(IBillingDb db, TimeProvider clock) : IHandle<OrderConfirmed>
{
    public async Task HandleAsync(OrderConfirmed confirmed, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = confirmed.Order;
        if (await db.BillableOrders.AnyAsync(known => known.Id == order.OrderId, cancellationToken))
        {
            return;
        }

        db.BillableOrders.Add(new BillableOrder(order.OrderId, confirmed.Lines.Select(Copy), clock.GetUtcNow())
        {
            Number = order.Number,
            CustomerId = await db.Customers.SurvivorOfAsync(order.CustomerId, cancellationToken),
            CustomerName = order.CustomerName,
            CustomerReference = order.ExternalReference,
            Currency = order.Currency,
            PaymentTerms = confirmed.PaymentTerms,
            BillingAddress = confirmed.BillingAddress,
            DeliveryAddress = confirmed.DeliveryAddress,
            Shipping = confirmed.Shipping,
        });
    }

    private static BillableLine Copy(ConfirmedLine line) => new()
    {
        Id = line.OrderLineId,
        LineNumber = line.LineNumber,
        ProductId = line.ProductId,
        ProductCode = line.ProductCode,
        Description = line.Description,
        Unit = line.Unit,
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice,
        Net = line.Net,
        TaxCategory = line.TaxCategory,
        TaxRate = line.TaxRate,
        TaxExemptionReason = line.TaxExemptionReason,
    };
}
