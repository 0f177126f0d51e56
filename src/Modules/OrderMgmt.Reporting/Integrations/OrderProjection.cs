using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Keeps order summaries and the stage ledger.</summary>
internal sealed class OrderProjection(IReadModels models, Counters counters, ExchangeRates rates, CompanyOptions company)
{
    public void Register(Routes routes) => routes
        .On<OrderCreated>(Created)
        .On<OrderChanged>((e, envelope, ct) => MoveAsync(e.Order, null, envelope, ct))
        .On<OrderConfirmed>(Confirmed)
        .On<OrderHeld>((e, envelope, ct) => MoveAsync(e.Order, null, envelope, ct))
        .On<OrderReleased>((e, envelope, ct) => MoveAsync(e.Order, null, envelope, ct))
        .On<OrderProgressed>((e, envelope, ct) => MoveAsync(e.Order, e.Lines, envelope, ct))
        .On<OrderCancelled>((e, envelope, ct) => MoveAsync(e.Order, e.Lines, envelope, ct))
        .On<OrderClosed>((e, envelope, ct) => MoveAsync(e.Order, e.Lines, envelope, ct))
        .On<MilestoneReached>(Reached)
        .On<OrderLinesDelivered>(Delivered)
        .On<InvoiceIssued>(Invoiced)
        .On<CreditNoteIssued>(Credited)
        .On<ReturnReceived>(Returned);

    private async Task Created(OrderCreated e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var rate = await rates.OnAsync(e.Order.Currency, e.Order.OrderDate, envelope, cancellationToken);
        var customerId = await models.SurvivorOfAsync(e.Order.CustomerId, cancellationToken);
        var order = OrderSummary.Of(e.Order, customerId, rate, company.BaseCurrency, envelope.At, envelope.Actor, envelope.Name);
        models.Add(order);
        counters.Order(order, +1);
    }

    private async Task Confirmed(OrderConfirmed e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        await MoveAsync(e.Order, null, envelope, cancellationToken);
        var order = await models.OrderAsync(e.Order.OrderId, cancellationToken);
        SetLines(order, e.Lines.Select(line => new OrderedLine(
            line.OrderLineId, line.ProductId, line.ProductCode, line.Kind, line.Quantity, line.Net, line.UnitCost,
            Expected: line.Quantity, Delivered: 0, Invoiced: 0, Backordered: 0, OnOrder: line.InvoicingPolicy == InvoicingPolicies.OnOrder,
            Reached: line.InvoicingPolicy == InvoicingPolicies.Milestone ? 0 : null)));
        order.ExpectedShipping = e.Shipping?.Net ?? 0;
    }

    private async Task Reached(MilestoneReached e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        await MoveAsync(e.Order, null, envelope, cancellationToken);
        var order = await models.OrderAsync(e.Order.OrderId, cancellationToken);
        var shares = e.Shares.ToDictionary(share => share.OrderLineId, share => share.Quantity);
        SetLines(order, order.Lines.Select(line => line with { Reached = line.Reached + shares.GetValueOrDefault(line.Id) }));
    }

    private async Task Delivered(OrderLinesDelivered e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(e.OrderId, cancellationToken);
        var delivered = e.Lines.ToLookup(line => line.OrderLineId, line => line.Quantity);
        SetLines(order, order.Lines.Select(line => line with { Delivered = line.Delivered + delivered[line.Id].Sum() }));
        order.Cost += e.Lines.Sum(line => line.Cost);
    }

    private async Task Invoiced(InvoiceIssued e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(e.Invoice.OrderId, cancellationToken);
        var invoiced = QuantitiesOf(e.Lines);
        SetLines(order, order.Lines.Select(line => line with { Invoiced = line.Invoiced + invoiced[line.Id].Sum() }));
    }

    private async Task Credited(CreditNoteIssued e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (e.ReturnId is null && !e.ForCancellation)
        {
            return;
        }

        var order = await models.OrderAsync(e.OrderId, cancellationToken);
        var credited = QuantitiesOf(e.Lines);
        SetLines(order, order.Lines.Select(line => e.ForCancellation
            ? line with { Invoiced = line.Invoiced - credited[line.Id].Sum() }
            : line with { Waived = line.Waived - credited[line.Id].Sum() }));
    }

    private async Task Returned(ReturnReceived e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (e.Credit)
        {
            var order = await models.OrderAsync(e.OrderId, cancellationToken);
            var returned = e.Lines.ToLookup(line => line.OrderLineId, line => line.Quantity);
            SetLines(order, order.Lines.Select(line => line with { Waived = line.Waived + returned[line.Id].Sum() }));
        }
    }

    private static ILookup<Guid?, decimal> QuantitiesOf(IReadOnlyList<BilledLine> lines) => lines.ToLookup(line => line.OrderLineId, line => line.Quantity);

    private async Task MoveAsync(OrderState state, IReadOnlyList<LineQuantities>? quantities, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(state.OrderId, cancellationToken);
        if (state.Version < order.Version)
        {
            return;
        }

        counters.Order(order, -1);
        if (order.Stage != state.Stage || order.Phase != state.Phase)
        {
            models.Add(order.LeaveStage(envelope.At));
            order.EnterStage(envelope.At, envelope.Actor, envelope.Name);
        }

        order.Take(state, company.BaseCurrency);
        counters.Order(order, +1);
        if (quantities is not null)
        {
            var now = quantities.ToDictionary(line => line.OrderLineId);
            SetLines(order, order.Lines.Select(line => line with
            {
                Backordered = now.GetValueOrDefault(line.Id)?.Backordered ?? 0,
                Cancelled = !line.OnDelivery ? now.GetValueOrDefault(line.Id)?.Cancelled ?? 0 : 0,
            }));
        }
    }

    private void SetLines(OrderSummary order, IEnumerable<OrderedLine> lines)
    {
        counters.Stuck(order, -1);
        order.SetLines(lines, company.BaseCurrency);
        counters.Stuck(order, +1);
    }
}
