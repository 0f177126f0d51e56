using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>
/// Profit as dated entries in base currency: expected at confirmation (taken back for what is cancelled), actual revenue
/// when invoiced, actual cost when delivered, and both reversed by credits and returns in their own period.
/// </summary>
internal sealed class ProfitProjection(IReadModels models, ProfitLedger ledger, CompanyOptions company)
{
    public void Register(Routes routes) => routes
        .On<OrderConfirmed>(Confirmed)
        .On<OrderCancelled>(Cancelled)
        .On<OrderLinesDelivered>(Delivered)
        .On<InvoiceIssued>(Invoiced)
        .On<CreditNoteIssued>(Credited)
        .On<ReturnStocked>(ReturnStocked);

    private async Task Confirmed(OrderConfirmed e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(e.Order.OrderId, cancellationToken);
        var source = OrderSource(order, e.ConfirmedAt, envelope);
        foreach (var line in order.Lines)
        {
            Expect(order, source, line, from: 0, to: line.Expected);
        }

        ledger.Append(order, source, ProfitBasis.Expected, ProfitKind.Freight, order.ToBase(order.ExpectedShipping, company.BaseCurrency));
    }

    private async Task Cancelled(OrderCancelled e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(e.Order.OrderId, cancellationToken);
        var source = OrderSource(order, envelope.At, envelope);
        var cancelled = e.Lines.ToDictionary(line => line.OrderLineId, line => line.Cancelled);
        List<OrderedLine> lines = [];
        foreach (var line in order.Lines)
        {
            var left = line.Quantity - cancelled.GetValueOrDefault(line.Id);
            Expect(order, source, line, from: line.Expected, to: left);
            lines.Add(line with { Expected = left });
        }

        order.SetLines(lines, company.BaseCurrency);
        if (order.Status == "cancelled")
        {
            ledger.Append(order, source, ProfitBasis.Expected, ProfitKind.Freight, -order.ToBase(order.ExpectedShipping, company.BaseCurrency));
            order.ExpectedShipping = 0;
        }
    }

    private async Task Delivered(OrderLinesDelivered e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(e.OrderId, cancellationToken);
        var type = DocumentProjection.TypeOf(e.DocumentType);
        var source = new ProfitSource(envelope.Position, envelope.Id, e.DeliveredAt, type, e.DocumentId, e.DocumentNumber);
        var kind = type == DocumentType.WorkOrder ? ProfitKind.Work : ProfitKind.CostOfGoods;
        foreach (var line in e.Lines)
        {
            ledger.Append(order, source, ProfitBasis.Actual, kind, -line.Cost, new ProfitPart(line.OrderLineId, line.ProductId, line.ProductCode));
        }
    }

    private async Task Invoiced(InvoiceIssued e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(e.Invoice.OrderId, cancellationToken);
        var source = new ProfitSource(envelope.Position, envelope.Id, e.IssuedAt, DocumentType.Invoice, e.Invoice.InvoiceId, e.Invoice.Number ?? "");
        var amounts = InBase(e.Lines, e.Invoice.Net, e.Invoice.ExchangeRate);
        foreach (var (line, amount) in e.Lines.Zip(amounts))
        {
            ledger.Append(order, source, ProfitBasis.Actual, BilledAs(line), amount, PartOf(line));
        }
    }

    private async Task Credited(CreditNoteIssued e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(e.OrderId, cancellationToken);
        var source = new ProfitSource(envelope.Position, envelope.Id, e.IssuedAt, DocumentType.CreditNote, e.CreditNoteId, e.Number);
        var amounts = InBase(e.Lines, e.Net, e.ExchangeRate);
        foreach (var (line, amount) in e.Lines.Zip(amounts))
        {
            ledger.Append(order, source, ProfitBasis.Actual, e.ForCancellation ? BilledAs(line) : ProfitKind.ReturnsRevenue, -amount, PartOf(line));
        }
    }

    private async Task ReturnStocked(ReturnStocked e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(e.OrderId, cancellationToken);
        var number = (await models.FindAsync<DocumentLink>(cancellationToken, e.OrderId, e.ReturnId, e.OrderId))?.Number ?? "";
        var source = new ProfitSource(envelope.Position, envelope.Id, e.StockedAt, DocumentType.Return, e.ReturnId, number);
        foreach (var line in e.Lines)
        {
            var part = new ProfitPart(line.OrderLineId, line.ProductId, line.ProductCode);
            ledger.Append(order, source, ProfitBasis.Actual, ProfitKind.ReturnsCost, line.Cost, part);
        }
    }

    /// <summary>Changes what is expected of a line. Both ends are rounded, so that taking back in parts re-adds to the cent.</summary>
    private void Expect(OrderSummary order, ProfitSource source, OrderedLine line, decimal from, decimal to)
    {
        var part = new ProfitPart(line.Id, line.ProductId, line.ProductCode);
        ledger.Append(order, source, ProfitBasis.Expected, ProfitKind.Revenue, Revenue(to) - Revenue(from), part);
        ledger.Append(order, source, ProfitBasis.Expected, ProductKinds.IsGoods(line.Kind) ? ProfitKind.CostOfGoods : ProfitKind.Work, Cost(from) - Cost(to), part);

        decimal Revenue(decimal quantity) => order.ToBase(line.NetOf(quantity), company.BaseCurrency);
        decimal Cost(decimal quantity) => Rounding.ToCurrency(line.UnitCost * quantity, company.BaseCurrency);
    }

    /// <summary>Line amounts in base currency that add up to the document's net in base currency.</summary>
    private decimal[] InBase(IReadOnlyList<BilledLine> lines, decimal net, decimal exchangeRate) =>
        exchangeRate == 1
            ? [.. lines.Select(line => line.Net)]
            : Rounding.Spread(Rounding.ToCurrency(net * exchangeRate, company.BaseCurrency), [.. lines.Select(line => line.Net)], company.BaseCurrency);

    private static ProfitSource OrderSource(OrderSummary order, DateTimeOffset at, EventEnvelope envelope) =>
        new(envelope.Position, envelope.Id, at, DocumentType.Order, order.Id, order.Number);

    private static ProfitKind BilledAs(BilledLine line) => line.Kind == "shipping" ? ProfitKind.Freight : ProfitKind.Revenue;

    private static ProfitPart PartOf(BilledLine line) => new(line.OrderLineId, line.ProductId, line.ProductCode);
}
