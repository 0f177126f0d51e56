using Microsoft.Extensions.Options;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>Reserves what there is, queues what is short, and makes deliveries and work orders ready.</summary>
internal sealed class WhenOrderConfirmed(
    IFulfillmentDb db, BatchStock batchStock, DeliveryPreparation deliveries, DocumentNumbers numbers, IOptions<CompanyOptions> company, TimeProvider clock)
    : IHandle<OrderConfirmed>
{
    public async Task HandleAsync(OrderConfirmed confirmed, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        // Each event is handed over once; should it come twice all the same, the key of the demand refuses it.
        var demand = DemandOf(confirmed);
        db.Demands.Add(demand);
        await AllocateAsync(demand, envelope, cancellationToken);
        await deliveries.PrepareFirstAsync(demand, cancellationToken);
        foreach (var service in demand.Services)
        {
            db.WorkOrders.Add(new WorkOrder(await numbers.NextWorkOrderAsync(cancellationToken), demand, service, clock.GetUtcNow()));
        }
    }

    private async Task AllocateAsync(OrderDemand demand, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var document = new StockDocument(demand.Id, demand.OrderNumber, "allocation", envelope.Actor);
        var products = demand.StockedLines.Select(line => line.ProductId).Distinct().ToList();
        var stock = batchStock.Open(products, document);
        if (demand.IsShortOf(stock))
        {
            await batchStock.MakeSureAsync(cancellationToken);
        }

        demand.Allocate(stock);
    }

    private OrderDemand DemandOf(OrderConfirmed confirmed)
    {
        var (order, address) = (confirmed.Order, confirmed.DeliveryAddress);
        var asSoonAsPossible = company.Value.DayOf(confirmed.ConfirmedAt);
        return new OrderDemand(
            order.OrderId,
            new OrderedBy(
                order.Number,
                order.CustomerName,
                address.Country ?? confirmed.Country,
                new DeliveryAddress(address.Name, address.Line1, address.Line2, address.City, address.PostalCode, address.Region, address.Country),
                confirmed.ShipComplete,
                confirmed.ConfirmedAt),
            confirmed.Lines.Select(line => new OrderedLine(
                line.OrderLineId, line.LineNumber, line.ProductId, line.ProductCode, line.Description, line.Unit, ProductKinds.IsGoods(line.Kind),
                line.Quantity, line.UnitCost, line.WarehouseCode, line.RequestedDate ?? order.RequestedDate ?? asSoonAsPossible, line.Team)),
            clock.GetUtcNow());
    }
}
