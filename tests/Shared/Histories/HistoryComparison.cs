using System.Text.Json;

namespace OrderMgmt.Tests.Shared.Histories;

/// <summary>The whole system beside the whole model.</summary>
internal sealed partial class HistoryWorld
{
    /// <summary>Quantities, stock, balances, invariants; nothing waits and nothing was given up.</summary>
    public async Task CompareAsync()
    {
        await CompareOrdersAsync();
        await CompareStockAsync();
        await CompareMoneyAsync();
        await CompareRecurringAsync();
        Expect((await _api.ItemsAsync("system/dead-letters", cancellationToken)).Count == 0, () => "There are dead letters.");
        var integrity = await _api.GetAsync("system/integrity", cancellationToken);
        foreach (var broken in integrity.GetProperty("invariants").EnumerateArray().Where(invariant => invariant.GetProperty("violations").GetInt64() > 0))
        {
            throw new HistoryMismatchException($"An invariant is broken: {broken}");
        }
    }

    private async Task CompareOrdersAsync()
    {
        var ready = (await _api.ItemsAsync("deliveries?status=ready", cancellationToken)).SelectMany(delivery => delivery.GetProperty("lines").EnumerateArray())
            .ToLookup(line => line.Text("orderLineId"), line => line.Number("quantity"));
        var drafts = await Task.WhenAll((await _api.ItemsAsync("invoices?status=draft", cancellationToken)).Select(draft => _api.GetAsync($"invoices/{draft.Id()}", cancellationToken)));
        var drafted = drafts.SelectMany(draft => draft.GetProperty("lines").EnumerateArray()).ToLookup(line => line.Text("orderLineId"), line => line.Number("quantity"));
        foreach (var order in _model.Orders)
        {
            var lines = (await _api.GetAsync($"orders/{order.Id}", cancellationToken)).GetProperty("lines").EnumerateArray().ToDictionary(line => line.Id());
            foreach (var line in order.Lines)
            {
                var shown = Quantities(lines[line.Id]);
                Expect(shown == line.Quantities, () => $"Order {order.Id}, line {line.Id} of {line.Product.Code}: the API says {shown}, the model {line.Quantities}.");
                Expect(ready[line.Id].Sum() == line.OnShelf, () => $"Line {line.Id}: {ready[line.Id].Sum()} are ready to ship, {line.OnShelf} are reserved.");
                Expect(drafted[line.Id].Sum() == line.OnDraft, () => $"Line {line.Id}: {drafted[line.Id].Sum()} are on drafts instead of {line.OnDraft}.");
            }
        }
    }

    private static (decimal, decimal, decimal, decimal, decimal, decimal, decimal) Quantities(JsonElement line)
    {
        var shown = line.GetProperty("quantities");
        return (shown.Number("open"), shown.Number("reserved"), shown.Number("backordered"), shown.Number("delivered"), shown.Number("invoiced"), shown.Number("cancelled"), shown.Number("returned"));
    }

    private async Task CompareStockAsync()
    {
        var levels = (await _api.ItemsAsync("inventory/levels", cancellationToken)).ToDictionary(level => level.Text("productCode"));
        foreach (var product in _model.Products.Where(product => levels.ContainsKey(product.Code) || product.OnHand > 0))
        {
            var level = levels[product.Code];
            var shown = (level.Number("onHand"), level.Number("reserved"), level.Number("quarantined"));
            var expected = (product.OnHand, product.Reserved, product.Quarantined);
            Expect(shown == expected, () => $"Stock of {product.Code}: the API says {shown}, the model {expected}.");
        }
    }

    private async Task CompareMoneyAsync()
    {
        var invoices = (await _api.ItemsAsync("invoices?status=issued,sent,partiallyPaid,paid", cancellationToken)).ToDictionary(invoice => invoice.Id());
        Expect(invoices.Count == _model.Invoices.Count, () => $"There are {invoices.Count} issued invoices instead of {_model.Invoices.Count}.");
        foreach (var invoice in _model.Invoices)
        {
            var totals = invoices[invoice.Id].GetProperty("totals");
            var shown = (totals.Number("paid"), totals.Number("credited"), totals.Number("balance"));
            var expected = (invoice.Paid, invoice.Credited, invoice.Balance);
            Expect(shown == expected, () => $"{invoice.Number} over {invoice.Gross}: the API says {shown}, the model {expected}.");
        }

        var payments = (await _api.ItemsAsync("payments", cancellationToken)).ToDictionary(payment => payment.Id());
        foreach (var payment in _model.Payments)
        {
            var shown = (payments[payment.Id].Number("allocated"), payments[payment.Id].Number("unapplied"), payments[payment.Id].Number("refunded"));
            var expected = (payment.Allocations.Sum(allocation => allocation.Amount), payment.Unapplied, payment.Refunded);
            Expect(shown == expected, () => $"Payment {payment.Id}: the API says {shown}, the model {expected}.");
        }
    }
}
