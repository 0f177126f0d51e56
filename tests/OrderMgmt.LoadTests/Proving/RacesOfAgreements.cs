using System.Text.Json;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.Tests.Shared;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>What happens when many want the same at the same instant. This part: what was agreed on ahead, milestones and periods.</summary>
internal sealed partial class Races
{
    private const int DaysAhead = 40;

    private static DateOnly Today => CompanyDay.Of(TimeProvider.System);

    private async Task OneMilestoneAsync()
    {
        object[] milestones = [new { name = "First", percent = "30" }, new { name = "Rest" }];
        var draft = await Api.PostAsync(
            "orders", new { customerId = await CustomerAsync(), orderType = "service", lines = Lines(await ProductAsync("service", "milestone")), milestones }, cancellationToken);
        await Api.PostAsync($"orders/{draft.Id()}/submit", null, cancellationToken);
        for (var number = 1; number <= milestones.Length; number++)
        {
            var path = $"orders/{draft.Id()}/milestones/{number}/sign-off";
            ExpectOneWinner(await RivalsAsync(api => api.TryPostAsync(path, new { signedOffBy = "Race" }, cancellationToken)), "orders.milestone_");
        }

        var invoice = await Api.GetAsync($"invoices/{await DraftInvoiceAsync(draft)}", cancellationToken);
        proof.Expect(invoice.Number("totals", "net") == Price, () => $"All milestones of {Price} were signed off, the draft bills {invoice.Text("totals", "net")}.");
    }

    private async Task OnePeriodAsync()
    {
        var agreed = await RecurringAsync();
        ExpectOneWinner(await RivalsAsync(api => api.TryPostAsync($"recurring-orders/{agreed.Id()}/skip", new { period = 1 }, cancellationToken)), "orders.period_settled");
        await ExpectSkippedAsync(agreed, 1);
    }

    /// <summary>Some pull its first period forward to today, when it gets its order at once, while others skip whatever comes next.</summary>
    private async Task SkipAgainstOrderAsync()
    {
        var agreed = await RecurringAsync();
        var (path, turn) = ($"recurring-orders/{agreed.Id()}", 0);
        var answers = await RivalsAsync(api => Interlocked.Increment(ref turn) % 2 == 0
            ? api.SendAsync(HttpMethod.Patch, path, new { schedule = Daily(Today) }, ifMatch: "*", cancellationToken: cancellationToken)
            : api.TryPostAsync($"{path}/skip", new { }, cancellationToken));
        foreach (var refused in answers.Where(answer => !answer.IsSuccess && answer.Code != "orders.period_due"))
        {
            proof.Fault($"{refused.Call} was refused with {refused.Status} {refused.Body}");
        }

        await ExpectSkippedAsync(agreed, answers.Count(answer => answer.IsSuccess && answer.Call.EndsWith("/skip", StringComparison.Ordinal)));
        var orders = await Api.ItemsAsync($"orders?recurringOrderId={agreed.Id()}", cancellationToken);
        proof.Expect(orders.Count <= 1, () => $"One period of {agreed.Text("number")} can have come, it has {orders.Count} orders.");
    }

    private async Task ExpectSkippedAsync(JsonElement agreed, int expected)
    {
        var periods = await Api.ItemsAsync($"recurring-orders/{agreed.Id()}/periods", cancellationToken);
        var skipped = periods.Count(period => period.Text("state") == "skipped");
        proof.Expect(skipped == expected, () => $"{expected} skips of {agreed.Text("number")} were acknowledged, it has {skipped} skipped periods.");
    }

    private async Task<JsonElement> RecurringAsync() => await Api.PostAsync(
        "recurring-orders",
        new { customerId = await CustomerAsync(), schedule = Daily(Today.AddDays(DaysAhead)), lines = Lines(await ProductAsync("subscription", "recurring")) },
        cancellationToken);

    private static object[] Lines(string product) => [new { productCode = product, quantity = "1" }];

    private static object Daily(DateOnly startsOn) => new { unit = "day", startsOn = startsOn.ToString("O") };
}
