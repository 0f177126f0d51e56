namespace OrderMgmt.LoadTests.Client;

/// <summary>Orders beside the main path: those that a recurring order makes by itself, and one that is billed by milestones.</summary>
internal sealed class OtherOrders(ApiClient client, MasterRecords records, Random random, string reference, TimeProvider clock)
{
    private const int Milestones = 2;
    private const string Subscription = "LOAD-CARE";
    private const string Project = "LOAD-PROJECT";

    private int _count;

    /// <summary>Creates what they sell.</summary>
    public static async Task CreateProductsAsync(ApiClient client, CancellationToken cancellationToken)
    {
        foreach (var (code, kind, policy) in new[] { (Subscription, "subscription", "recurring"), (Project, "service", "milestone") })
        {
            var product = new ProductBody(code, code, kind, "pcs", "standard", "4", "10.01", MasterRecords.Currency, policy);
            using var created = await client.PostAsync("products", product, Bodies.Default.ProductBody, wait: true, cancellationToken);
        }
    }

    /// <summary>Agrees on a recurring order for today, whose order the system makes at once. Returns that one's reference.</summary>
    public async Task<string> AgreeAsync(CancellationToken cancellationToken)
    {
        var name = $"{reference}-R{++_count}";
        var body = new RecurringOrderBody(Customer(), name, new Schedule("day", CompanyDay.Of(clock).ToString("O"), 1), [new OrderLine(Subscription, "3")]);
        using var agreed = await client.PostAsync("recurring-orders", body, Bodies.Default.RecurringOrderBody, wait: false, cancellationToken);
        return $"{name}-1";
    }

    /// <summary>Orders a project and signs off its milestones. Returns the order's reference.</summary>
    public async Task<string> SignOffAsync(CancellationToken cancellationToken)
    {
        var body = new OrderBody(Customer(), "service", $"{reference}-P{++_count}", [new OrderLine(Project, "7")], [new Milestone("First", "30"), new Milestone("Rest")]);
        using var order = await client.PostAsync("orders", body, Bodies.Default.OrderBody, wait: false, cancellationToken);
        var path = $"orders/{order.RootElement.GetProperty("id").GetString()}";
        using var submitted = await client.PostAsync($"{path}/submit", wait: false, cancellationToken);
        for (var number = 1; number <= Milestones; number++)
        {
            using var reached = await client.PostAsync($"{path}/milestones/{number}/sign-off", new SignOffBody("Jane Doe"), Bodies.Default.SignOffBody, wait: false, cancellationToken);
        }

        return body.ExternalReference;
    }

    private Guid Customer() => records.CustomerIds[random.Next(records.CustomerIds.Count)];
}
