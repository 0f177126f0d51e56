using System.Globalization;
using System.Text.Json;

namespace OrderMgmt.Tests.Shared.Histories;

/// <summary>A fresh system whose clock somebody else turns.</summary>
public interface IHistoryHost : IAsyncDisposable
{
    /// <summary>Reaches the API, at its version, as administrator.</summary>
    HttpClient Http { get; }

    DateTimeOffset Now { get; }

    void Advance(TimeSpan time);
}

/// <summary>The system differs from the model.</summary>
public sealed class HistoryMismatchException(string message) : Exception(message);

/// <summary>Does each step of a history to the system and to the model. The model says whether the system must refuse.</summary>
internal sealed partial class HistoryWorld(IHistoryHost host, CancellationToken cancellationToken)
{
    private static readonly (string Price, bool IsService, string Policy)[] Sold =
        [("33.33", false, "onDelivery"), ("999.00", false, "onDelivery"), ("0.07", false, "onDelivery"), ("90.10", true, "onDelivery"), ("12.34", false, "onOrder"), ("77.70", false, "milestone")];

    private readonly JsonApi _api = new(host.Http);
    private readonly CompanyModel _model = new();
    private readonly HashSet<string> _creditNotes = [];

    /// <summary>Steps that had something to be about.</summary>
    public int Done { get; private set; }

    /// <summary>One customer, one warehouse, five goods of which one is billed on order and one by milestones, a service, and a subscription for recurring orders.</summary>
    public async Task OpenAsync()
    {
        await PostAsync("warehouses", new { code = "MAIN", name = "Main", country = "DE" });
        await PostAsync("tax-rules", new { taxCategory = "standard", country = "DE", rate = "19", validFrom = "2020-01-01" });
        await PostAsync("customers", new { number = "ACME", name = "Acme GmbH", clientType = "business", country = "DE", currency = "EUR", paymentTerms = "NET30" });
        foreach (var (index, sold) in Sold.Index())
        {
            var product = new ModelProduct($"P{index}", sold.IsService, sold.Policy);
            await SellAsync(product.Code, product.IsService ? "service" : "stocked", sold.Price, product.Policy);
            _model.Products.Add(product);
        }

        await SellAsync(_model.Subscription.Code, "subscription", "10.01", "recurring");
    }

    public async Task DoAsync(HistoryCommand command)
    {
        // Two things never happen at the same instant, so that first come, first served has one meaning.
        host.Advance(TimeSpan.FromSeconds(1));
        await FollowCalendarAsync();
        var done = command.Action switch
        {
            HistoryAction.Order => OrderAsync(command),
            HistoryAction.Submit => SubmitAsync(command),
            HistoryAction.Cancel => CancelAsync(command),
            HistoryAction.Ship => ShipAsync(command),
            HistoryAction.Deliver => DeliverAsync(command),
            HistoryAction.Work => WorkAsync(command),
            HistoryAction.SignOff => SignOffAsync(command),
            HistoryAction.Receive => ReceiveAsync(command),
            HistoryAction.WriteOff => WriteOffAsync(command),
            HistoryAction.Issue => IssueAsync(command),
            HistoryAction.Credit => CreditAsync(command),
            HistoryAction.Pay => PayAsync(command),
            HistoryAction.PayOnAccount => PayOnAccountAsync(command),
            HistoryAction.Allocate => AllocateAsync(command),
            HistoryAction.Withdraw => WithdrawAsync(command),
            HistoryAction.Refund => RefundAsync(command),
            HistoryAction.Authorise => AuthoriseAsync(command),
            HistoryAction.TakeBack => TakeBackAsync(command),
            HistoryAction.CloseReturn => CloseReturnAsync(command),
            HistoryAction.Agree => AgreeAsync(command),
            HistoryAction.Steer => SteerAsync(command),
            _ => LetTimePassAsync(command),
        };
        Done += await done ? 1 : 0;
        await FollowCalendarAsync();
    }

    private Task SellAsync(string code, string kind, string listPrice, string invoicingPolicy) =>
        PostAsync("products", new { code, name = code, kind, unit = "pcs", standardCost = "7.77", listPrice, currency = "EUR", invoicingPolicy });

    private async Task<bool> OrderAsync(HistoryCommand command)
    {
        var count = 1 + (command.A % 3);
        var lines = Enumerable.Range(0, count).Select(i => (Product: _model.Products[(command.B + (i * 7)) % _model.Products.Count], Quantity: 1 + ((command.C + (i * 3)) % 6))).ToList();
        DateOnly? firstDueOn = command.C % 2 == 0 ? null : Today.AddDays((command.C % 60) - 5);
        object[] milestones = lines.Exists(line => line.Product.IsBilledByMilestones) ? [new { name = "First", percent = "30", dueOn = firstDueOn }, new { name = "Rest" }] : [];
        var order = await PostAsync("orders", new { customerNumber = "ACME", milestones, lines = lines.Select(line => new { productCode = line.Product.Code, quantity = Text(line.Quantity) }) });
        var ids = order.GetProperty("lines").EnumerateArray().Select(line => line.Id()).ToList();
        _model.Orders.Add(new ModelOrder(order.Id(), [.. lines.Select((line, i) => new ModelLine(ids[i], line.Product, line.Quantity))]) { FirstDueOn = firstDueOn });
        return true;
    }

    private async Task<bool> SubmitAsync(HistoryCommand command)
    {
        if (Pick(_model.Orders, command.A) is not { } order)
        {
            return false;
        }

        var may = !order.IsSubmitted && order.Cancellable > 0;
        if (await TryAsync(may, $"orders/{order.Id}/submit"))
        {
            _model.Submit(order);
        }

        return true;
    }

    private async Task<bool> CancelAsync(HistoryCommand command)
    {
        if (Pick(_model.Orders, command.A) is not { } order)
        {
            return false;
        }

        if (await TryAsync(order.Cancellable > 0, $"orders/{order.Id}/cancel", new { reason = "changed their mind" }))
        {
            _model.Cancel(order);
            await NoteCreditsAsync();
        }

        return true;
    }

    private async Task<bool> ShipAsync(HistoryCommand command)
    {
        if (Pick(await _api.ItemsAsync("deliveries?status=ready", cancellationToken), command.A) is not { ValueKind: JsonValueKind.Object } delivery)
        {
            return false;
        }

        var lines = delivery.GetProperty("lines").EnumerateArray().Select((line, i) => (Id: line.Text("orderLineId"), All: line.Number("quantity"), Index: i)).Where(line => line.All > 0).ToList();
        var shipped = command.B % 3 == 0
            ? lines.Select(line => (line.Id, Quantity: line.All)).ToList()
            : [.. lines.Select(line => (line.Id, Quantity: 1 + ((command.C + line.Index) % line.All)))];
        await PostAsync($"deliveries/{delivery.Id()}/ship", new { carrier = "DHL", lines = shipped.Select(line => new { orderLineId = line.Id, quantity = Text(line.Quantity) }) });
        shipped.ForEach(line => CompanyModel.Ship(_model.Line(line.Id), line.Quantity));
        return true;
    }

    private async Task<bool> DeliverAsync(HistoryCommand command)
    {
        if (Pick(await _api.ItemsAsync("deliveries?status=shipped", cancellationToken), command.A) is not { ValueKind: JsonValueKind.Object } delivery)
        {
            return false;
        }

        await PostAsync($"deliveries/{delivery.Id()}/deliver");
        foreach (var line in delivery.GetProperty("lines").EnumerateArray())
        {
            _model.Line(line.Text("orderLineId")).Delivered += line.Number("quantity");
        }

        return true;
    }

    private async Task<bool> WorkAsync(HistoryCommand command)
    {
        var open = await _api.ItemsAsync("work-orders?status=open,inProgress", cancellationToken);
        if (Pick(open, command.A) is not { ValueKind: JsonValueKind.Object } work)
        {
            return false;
        }

        var line = _model.Line(work.Text("orderLineId"));
        var quantity = 1 + (command.B % 7);
        if (await TryAsync(quantity <= line.Remaining, $"work-orders/{work.Id()}/complete", new { quantity = Text(quantity) }))
        {
            line.Delivered += quantity;
        }

        return true;
    }

    /// <summary>What came back may have ended the order, which the model doesn't know of.</summary>
    private async Task<bool> SignOffAsync(HistoryCommand command)
    {
        if (Pick([.. _model.Orders.Where(order => order.Project is { Returned: 0 })], command.A) is not { } order)
        {
            return false;
        }

        var milestone = 1 + (command.B % 2);
        var may = order.IsSubmitted && order.Project!.Cancelled == 0 && !order.MilestonesReached.Contains(milestone);
        if (await TryAsync(may, $"orders/{order.Id}/milestones/{milestone}/sign-off", new { signedOffBy = "Jane Doe" }))
        {
            CompanyModel.Reach(order, milestone);
        }

        return true;
    }

    private async Task<bool> ReceiveAsync(HistoryCommand command)
    {
        var product = Pick([.. _model.Products.Where(product => !product.IsService)], command.A)!;
        var quantity = 1 + (command.B % 12);
        await PostAsync("inventory/adjustments", Adjustment(product, quantity, "receipt", "7." + Text(command.C)));
        _model.Receive(product, quantity);
        return true;
    }

    private async Task<bool> WriteOffAsync(HistoryCommand command)
    {
        var product = Pick([.. _model.Products.Where(product => !product.IsService)], command.A)!;
        var quantity = 1 + (command.B % 4);
        if (await TryAsync(quantity <= product.Available, "inventory/adjustments", Adjustment(product, -quantity, "damage", null)))
        {
            product.OnHand -= quantity;
        }

        return true;
    }

    private Task<bool> LetTimePassAsync(HistoryCommand command)
    {
        host.Advance(command.A % 2 == 0 ? TimeSpan.FromDays(1 + (command.B % 40)) : TimeSpan.FromMinutes(1 + command.B));
        return Task.FromResult(true);
    }

    private async Task<bool> AuthoriseAsync(HistoryCommand command)
    {
        var delivered = _model.Orders.Where(order => order.Lines.Any(line => line.Delivered > 0 && !line.Product.IsService)).ToList();
        if (Pick(delivered, command.A) is not { } order)
        {
            return false;
        }

        var line = Pick([.. order.Lines.Where(line => !line.Product.IsService)], command.B)!;
        var quantity = 1 + (command.C % 4);
        var credit = command.C % 5 > 0;
        var body = new { orderId = order.Id, reasonCode = "notNeeded", credit, lines = new[] { new { orderLineId = line.Id, quantity = Text(quantity) } } };
        if (await TryAsync(quantity <= line.Returnable, "returns", body) && _last is { } authorised)
        {
            line.Authorised += quantity;
            _model.Returns.Add(new ModelReturn(authorised.Id(), line, quantity, credit));
        }

        return true;
    }

    private async Task<bool> TakeBackAsync(HistoryCommand command)
    {
        if (Pick(_model.Returns, command.A) is not { } taken)
        {
            return false;
        }

        var (quantity, restock) = (1 + (command.B % 4), command.C % 3 > 0);
        var body = new { lines = new[] { new { orderLineId = taken.Line.Id, quantity = Text(quantity), disposition = restock ? "restock" : "quarantine" } } };
        if (await TryAsync(quantity <= taken.Open, $"returns/{taken.Id}/receive", body))
        {
            _model.TakeBack(taken, quantity, restock);
            await NoteCreditsAsync();
        }

        return true;
    }

    private async Task<bool> CloseReturnAsync(HistoryCommand command)
    {
        if (Pick(_model.Returns, command.A) is not { } closed)
        {
            return false;
        }

        // What nothing has arrived of is cancelled; the rest of what has begun to arrive is given up.
        if (await TryAsync(closed.Open > 0, $"returns/{closed.Id}/{(closed.HasArrived ? "close" : "cancel")}"))
        {
            closed.Line.Authorised -= closed.Open;
            closed.Open = 0;
        }

        return true;
    }

    private static object Adjustment(ModelProduct product, int quantity, string reason, string? unitCost) =>
        new { warehouseCode = "MAIN", reason, lines = new[] { new { productCode = product.Code, quantity = Text(quantity), unitCost } } };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One of what there is; nothing when there is nothing.</summary>
    private static T? Pick<T>(IReadOnlyList<T> all, int choice) => all.Count == 0 ? default : all[choice % all.Count];
}
