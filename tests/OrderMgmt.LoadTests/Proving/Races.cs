using System.Globalization;
using System.Text.Json;
using OrderMgmt.Tests.Shared;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>What happens when many want the same at the same instant. Each race makes its own records and says who may win.</summary>
internal sealed partial class Races(IReadOnlyList<JsonApi> replicas, int rivals, Random random, Proof proof, CancellationToken cancellationToken)
{
    private const decimal Price = 33.33m;

    private readonly string _run = random.Next(1_000_000).ToString(CultureInfo.InvariantCulture);
    private readonly HashSet<string> _invoiceNumbers = [];
    private int _count;

    /// <summary>Every race by its name.</summary>
    public IReadOnlyList<(string Name, Func<Task> Run)> All =>
    [
        ("submits for the last unit", LastUnitAsync),
        ("write-offs of the last unit", LastUnitWrittenOffAsync),
        ("shipments of one delivery", OneDeliveryAsync),
        ("cancellation against shipment", CancelAgainstShipAsync),
        ("issues of invoices", InvoiceNumbersAsync),
        ("payments of one invoice", OneInvoicePaidAsync),
        ("allocations to one invoice", OneInvoiceAllocatedAsync),
        ("credits of one line", OneLineCreditedAsync),
        ("returns of one line", OneLineReturnedAsync),
        ("refunds of one payment", OnePaymentRefundedAsync),
        ("posts with one idempotency key", OneKeyAsync),
        ("orders with one reference", OneReferenceAsync),
        ("changes of one version", OneVersionAsync),
        ("sign-offs of one milestone", OneMilestoneAsync),
        ("skips of one period", OnePeriodAsync),
        ("skip of a period against its order", SkipAgainstOrderAsync),
    ];

    private JsonApi Api => replicas[0];

    /// <summary>What all races share.</summary>
    public async Task OpenAsync()
    {
        await Api.PostAsync("warehouses", new { code = "RACE", name = "Race", country = "DE" }, cancellationToken);
        await Api.PostAsync("tax-rules", new { taxCategory = "standard", country = "DE", rate = "19", validFrom = "2020-01-01" }, cancellationToken);
    }

    private async Task LastUnitAsync()
    {
        var (customer, product) = (await CustomerAsync(), await ProductAsync(stock: 1));
        var drafts = await RivalsAsync(api => api.PostAsync("orders", Order(customer, product, 1), cancellationToken));
        var next = 0;
        await RivalsAsync(api => api.PostAsync($"orders/{drafts[Interlocked.Increment(ref next) - 1].Id()}/submit", null, cancellationToken));
        await ExpectOneReservedAsync(drafts);

        // Each cancellation hands the unit on; whoever is left at the end gives it back.
        next = 0;
        await RivalsAsync(api => api.TryPostAsync($"orders/{drafts[Interlocked.Increment(ref next) - 1].Id()}/cancel", new { reason = "race" }, cancellationToken));
        var level = await LevelAsync(product);
        proof.Expect(level is (1, 0), () => $"After all orders for {product} were cancelled there are {level}.");
    }

    private async Task ExpectOneReservedAsync(IReadOnlyList<JsonElement> drafts)
    {
        var orders = await Task.WhenAll(drafts.Select(draft => Api.GetAsync($"orders/{draft.Id()}", cancellationToken)));
        var (reserved, waiting) = (Sum(orders, "reserved"), Sum(orders, "backordered"));
        proof.Expect(reserved == 1 && waiting == rivals - 1, () => $"Of one unit {reserved} were reserved and {waiting} are waited for by {rivals} orders.");

        static decimal Sum(JsonElement[] orders, string quantity) => orders.Sum(order => order.GetProperty("lines")[0].Number("quantities", quantity));
    }

    private async Task LastUnitWrittenOffAsync()
    {
        var product = await ProductAsync(stock: 1);
        var answers = await RivalsAsync(api => api.TryPostAsync("inventory/adjustments", Adjustment(product, -1, "damage"), cancellationToken));
        ExpectOneWinner(answers, "fulfillment.");
        var level = await LevelAsync(product);
        proof.Expect(level is (0, 0), () => $"After the last unit was written off there are {level}.");
    }

    private async Task OneDeliveryAsync()
    {
        var order = await SubmittedAsync(await CustomerAsync(), 2);
        var delivery = await DeliveryAsync(order);
        ExpectOneWinner(await RivalsAsync(api => api.TryPostAsync($"deliveries/{delivery}/ship", new { carrier = "DHL" }, cancellationToken)), "fulfillment.");
        ExpectOneWinner(await RivalsAsync(api => api.TryPostAsync($"deliveries/{delivery}/deliver", null, cancellationToken)), "fulfillment.");
        await ExpectQuantityAsync(order, "delivered", 2);
    }

    private async Task CancelAgainstShipAsync()
    {
        var order = await SubmittedAsync(await CustomerAsync(), 2);
        var delivery = await DeliveryAsync(order);
        var turn = 0;
        await RivalsAsync(api => Interlocked.Increment(ref turn) % 2 == 0
            ? api.TryPostAsync($"deliveries/{delivery}/ship", null, cancellationToken)
            : api.TryPostAsync($"orders/{order.Id()}/cancel", new { reason = "race" }, cancellationToken));
        var after = (await Api.GetAsync($"orders/{order.Id()}", cancellationToken)).GetProperty("lines")[0].GetProperty("quantities");
        var sum = new[] { "open", "reserved", "backordered", "delivered", "cancelled" }.Sum(name => after.Number(name));
        proof.Expect(sum == 2, () => $"Of 2 ordered units the order knows {sum}: {after}");
    }

    private async Task InvoiceNumbersAsync()
    {
        var customer = await CustomerAsync();
        List<string> drafts = [];
        for (var i = 0; i < rivals; i++)
        {
            drafts.Add(await DraftInvoiceAsync(await DeliveredAsync(customer, 1)));
        }

        var turn = 0;
        var answers = await RivalsAsync(api => api.TryPostAsync($"invoices/{drafts[Interlocked.Increment(ref turn) / 2 % rivals]}/issue", null, cancellationToken), times: 2);
        var numbers = answers.Where(answer => answer.IsSuccess).GroupBy(answer => answer.Body.Id()).Select(invoice => invoice.Select(answer => answer.Body.Text("number")).Distinct().Single()).ToList();
        proof.Expect(numbers.Count == rivals, () => $"{rivals} drafts were issued, {numbers.Count} invoices came of it.");
        ExpectWithoutGaps(numbers);
    }

    private void ExpectWithoutGaps(IEnumerable<string> issued)
    {
        foreach (var number in issued)
        {
            proof.Expect(_invoiceNumbers.Add(number), () => $"The invoice number {number} was given twice.");
        }

        var sequence = _invoiceNumbers.Select(number => int.Parse(number.Split('-')[^1], CultureInfo.InvariantCulture)).ToList();
        proof.Expect(sequence.Max() - sequence.Min() + 1 == sequence.Count, () => $"The invoice numbers from {sequence.Min()} to {sequence.Max()} have gaps: there are {sequence.Count}.");
    }

    private async Task OneInvoicePaidAsync()
    {
        var customer = await CustomerAsync();
        var invoice = await IssuedAsync(await DeliveredAsync(customer, 1));
        var gross = invoice.Number("totals", "gross");
        var payments = await RivalsAsync(api => api.PostAsync("payments", Payment(customer, gross, invoice.Text("number")), cancellationToken));
        await ExpectPaidOnceAsync(invoice, gross, [.. payments.Select(payment => payment.Id())]);
    }

    private async Task OneInvoiceAllocatedAsync()
    {
        var customer = await CustomerAsync();
        var gross = Gross(1);
        var payments = await RivalsAsync(api => api.PostAsync("payments", Payment(customer, gross, "on account"), cancellationToken));
        var invoice = await IssuedAsync(await DeliveredAsync(customer, 1));
        var next = 0;
        await RivalsAsync(api => api.TryPostAsync(
            $"payments/{payments[Interlocked.Increment(ref next) - 1].Id()}/allocate", new { allocations = new[] { new { invoiceId = invoice.Id(), amount = Text(gross) } } }, cancellationToken));
        await ExpectPaidOnceAsync(invoice, gross, [.. payments.Select(payment => payment.Id())]);
    }

    private async Task ExpectPaidOnceAsync(JsonElement invoice, decimal gross, IReadOnlyList<string> payments)
    {
        var after = await Api.GetAsync($"invoices/{invoice.Id()}", cancellationToken);
        proof.Expect(after.Number("totals", "paid") == gross && after.Number("totals", "balance") == 0, () => $"An invoice of {gross} is paid with {after.GetProperty("totals")}");
        var paid = await Task.WhenAll(payments.Select(payment => Api.GetAsync($"payments/{payment}", cancellationToken)));
        var (allocated, unapplied) = (paid.Sum(payment => payment.Number("allocated")), paid.Sum(payment => payment.Number("unapplied")));
        proof.Expect(allocated == gross && unapplied == gross * (payments.Count - 1), () => $"Of {payments.Count} payments of {gross}, {allocated} are used for the invoice and {unapplied} unapplied.");
    }

    private async Task OneLineCreditedAsync()
    {
        var invoice = await IssuedAsync(await DeliveredAsync(await CustomerAsync(), 3));
        var line = invoice.GetProperty("lines")[0].Id();
        var answers = await RivalsAsync(api => api.TryPostAsync(
            "credit-notes", new { invoiceId = invoice.Id(), reason = "race", lines = new[] { new { invoiceLineId = line, quantity = "2" } } }, cancellationToken));
        ExpectOneWinner(answers, "billing.");
        var after = (await Api.GetAsync($"invoices/{invoice.Id()}", cancellationToken)).GetProperty("lines")[0];
        proof.Expect(after.Number("creditedQuantity") == 2, () => $"2 of 3 were credited, the invoice says {after.Text("creditedQuantity")}.");
    }

    private async Task OneLineReturnedAsync()
    {
        var order = await DeliveredAsync(await CustomerAsync(), 2);
        var answers = await RivalsAsync(api => api.TryPostAsync(
            "returns", new { orderId = order.Id(), reasonCode = "notNeeded", lines = new[] { new { lineNumber = 1, quantity = "2" } } }, cancellationToken));
        ExpectOneWinner(answers, "returns.");
        var authorised = answers.First(answer => answer.IsSuccess).Body.Id();
        ExpectOneWinner(await RivalsAsync(api => api.TryPostAsync($"returns/{authorised}/receive", null, cancellationToken)), "returns.");
        await ExpectQuantityAsync(order, "returned", 2);
    }

    private async Task OnePaymentRefundedAsync()
    {
        var payment = await Api.PostAsync("payments", Payment(await CustomerAsync(), 100, "on account"), cancellationToken);
        ExpectOneWinner(await RivalsAsync(api => api.TryPostAsync($"payments/{payment.Id()}/refund", new { amount = "60" }, cancellationToken)), "billing.");
        var refunded = (await Api.GetAsync($"payments/{payment.Id()}", cancellationToken)).Number("refunded");
        proof.Expect(refunded == 60, () => $"60 of 100 were refunded once, the payment says {refunded}.");
    }

    private async Task OneKeyAsync()
    {
        var (customer, product, key) = (await CustomerAsync(), await ProductAsync(stock: 0), Guid.CreateVersion7().ToString());
        var answers = await RivalsAsync(api => api.SendAsync(HttpMethod.Post, "orders", Order(customer, product, 1), idempotencyKey: key, cancellationToken: cancellationToken));
        var ids = answers.Where(answer => answer.IsSuccess).Select(answer => answer.Body.Id()).Distinct().ToList();
        var others = answers.Where(answer => !answer.IsSuccess && answer.Code != "idempotency_key_in_use").ToList();
        proof.Expect(ids.Count == 1 && others.Count == 0, () => $"One idempotency key was answered with {ids.Count} orders and {string.Join(", ", others.Select(answer => $"{answer.Status} {answer.Body}"))}");
        var orders = await Api.ItemsAsync($"orders?customerId={customer}", cancellationToken);
        proof.Expect(orders.Count == 1, () => $"One idempotency key made {orders.Count} orders.");
    }

    private async Task OneReferenceAsync()
    {
        var (customer, product) = (await CustomerAsync(), await ProductAsync(stock: 0));
        var order = new { customerId = customer, externalReference = Name("PO"), lines = Lines(product) };
        ExpectOneWinner(await RivalsAsync(api => api.TryPostAsync("orders", order, cancellationToken)), "orders.external_reference_used");
    }

    private async Task OneVersionAsync()
    {
        var customer = await CustomerAsync();
        var seen = await Api.SendAsync(HttpMethod.Get, $"customers/{customer}", cancellationToken: cancellationToken);
        var number = 0;
        var answers = await RivalsAsync(api => api.SendAsync(
            HttpMethod.Patch, $"customers/{customer}", new { phone = Interlocked.Increment(ref number).ToString(CultureInfo.InvariantCulture) }, ifMatch: seen.ETag, cancellationToken: cancellationToken));
        ExpectOneWinner(answers, "stale_version");
    }

    private void ExpectOneWinner(IReadOnlyList<Answer> answers, string codeOfOthers)
    {
        var winners = answers.Count(answer => answer.IsSuccess);
        proof.Expect(winners == 1, () => $"{answers[0].Call}: {winners} of {answers.Count} succeeded.");
        foreach (var loser in answers.Where(answer => !answer.IsSuccess && !answer.Code.StartsWith(codeOfOthers, StringComparison.Ordinal)))
        {
            proof.Fault($"{loser.Call} was refused with {loser.Status} {loser.Body}");
        }
    }

    private async Task ExpectQuantityAsync(JsonElement order, string name, decimal expected)
    {
        var quantity = (await Api.GetAsync($"orders/{order.Id()}", cancellationToken)).GetProperty("lines")[0].Number("quantities", name);
        proof.Expect(quantity == expected, () => $"{expected} {name}, but the order {order.Text("number")} says {quantity}.");
    }

    /// <summary>All at once, spread over the replicas.</summary>
    private Task<T[]> RivalsAsync<T>(Func<JsonApi, Task<T>> call, int times = 1) =>
        Task.WhenAll(Enumerable.Range(0, rivals * times).Select(i => Task.Run(() => call(replicas[i % replicas.Count]), cancellationToken)));

    private string Name(string kind) => $"{kind}-{_run}-{Interlocked.Increment(ref _count)}";

    private async Task<string> CustomerAsync() => (await Api.PostAsync(
        "customers", new { number = Name("C"), name = "Race", clientType = "business", country = "DE", currency = "EUR", paymentTerms = "NET30" }, cancellationToken)).Id();

    private async Task<string> ProductAsync(int stock)
    {
        var code = await ProductAsync("stocked");
        if (stock > 0)
        {
            await Api.PostAsync("inventory/adjustments", Adjustment(code, stock, "receipt"), cancellationToken);
        }

        return code;
    }

    private async Task<string> ProductAsync(string kind, string? invoicingPolicy = null)
    {
        var code = Name("P");
        await Api.PostAsync(
            "products", new { code, name = code, kind, invoicingPolicy, unit = "pcs", taxCategory = "standard", standardCost = "10", listPrice = Text(Price), currency = "EUR" }, cancellationToken);
        return code;
    }

    private async Task<JsonElement> SubmittedAsync(string customer, int quantity)
    {
        var draft = await Api.PostAsync("orders", Order(customer, await ProductAsync(quantity), quantity), cancellationToken);
        return await Api.PostAsync($"orders/{draft.Id()}/submit", null, cancellationToken);
    }

    private async Task<string> DeliveryAsync(JsonElement order) => (await Api.ItemsAsync($"deliveries?orderId={order.Id()}", cancellationToken)).Single().Id();

    private async Task<JsonElement> DeliveredAsync(string customer, int quantity)
    {
        var order = await SubmittedAsync(customer, quantity);
        var delivery = await DeliveryAsync(order);
        await Api.PostAsync($"deliveries/{delivery}/ship", null, cancellationToken);
        await Api.PostAsync($"deliveries/{delivery}/deliver", null, cancellationToken);
        return order;
    }

    private async Task<string> DraftInvoiceAsync(JsonElement order) => (await Api.ItemsAsync($"invoices?orderId={order.Id()}", cancellationToken)).Single().Id();

    private async Task<JsonElement> IssuedAsync(JsonElement order)
    {
        var invoice = await Api.PostAsync($"invoices/{await DraftInvoiceAsync(order)}/issue", null, cancellationToken);
        ExpectWithoutGaps([invoice.Text("number")]);
        return invoice;
    }

    private async Task<(decimal OnHand, decimal Reserved)> LevelAsync(string product)
    {
        var level = (await Api.ItemsAsync($"inventory/levels?productCode={product}", cancellationToken)).Single();
        return (level.Number("onHand"), level.Number("reserved"));
    }

    private static object Order(string customer, string product, int quantity) => new { customerId = customer, lines = new[] { new { productCode = product, quantity = Text(quantity) } } };

    private static object Adjustment(string product, int quantity, string reason) => new { warehouseCode = "RACE", reason, lines = new[] { new { productCode = product, quantity = Text(quantity) } } };

    private static object Payment(string customer, decimal amount, string reference) =>
        new { customerId = customer, amount = Text(amount), currency = "EUR", receivedDate = "2026-01-02", reference };

    private static decimal Gross(int quantity) => (Price * quantity) + Math.Round(Price * quantity * 0.19m, 2, MidpointRounding.AwayFromZero);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
