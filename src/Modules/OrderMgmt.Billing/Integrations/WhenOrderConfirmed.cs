using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Integrations;

/// <summary>Copies what is to be billed: prices, tax, terms and addresses stay as they were confirmed. What is billed on order goes on a draft at once.</summary>
internal sealed class WhenOrderConfirmed(IBillingDb db, DraftInvoices drafts, TimeProvider clock) : IHandle<OrderConfirmed>
{
    private static readonly CompiledQuery<Guid, bool> IsKnown = new((db, id) => db.Set<BillableOrder>().Any(order => order.Id == id));

    public async Task HandleAsync(OrderConfirmed confirmed, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var state = confirmed.Order;
        if (await IsKnown.RunAsync(db, state.OrderId, cancellationToken))
        {
            return;
        }

        var order = new BillableOrder(state.OrderId, confirmed.Lines.Select(Copy), clock.GetUtcNow())
        {
            Number = state.Number,
            CustomerId = await db.Customers.SurvivorOfAsync(state.CustomerId, cancellationToken),
            CustomerName = state.CustomerName,
            CustomerReference = state.ExternalReference,
            Currency = state.Currency,
            PaymentTerms = confirmed.PaymentTerms,
            BillingAddress = confirmed.BillingAddress,
            DeliveryAddress = confirmed.DeliveryAddress,
            Shipping = confirmed.Shipping,
        };
        db.BillableOrders.Add(order);
        if (order.HasUnbilled)
        {
            await drafts.BillAsync(order, cancellationToken);
        }
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
        InvoicingPolicy = line.InvoicingPolicy,
    };
}
