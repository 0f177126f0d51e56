using System.Text.Json;

namespace OrderMgmt.Tests.Shared.Histories;

/// <summary>What the calendar does by itself: periods of recurring orders, and milestones with a day.</summary>
internal sealed partial class HistoryWorld
{
    private const int MostQuestions = 20_000;

    /// <summary>That of the company's default.</summary>
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>The day it is for the company.</summary>
    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(host.Now, Zone).DateTime);

    private async Task<bool> AgreeAsync(HistoryCommand command)
    {
        var (first, quantity, count) = (Today.AddDays(command.A % 30), 1 + (command.C % 5), 1 + (command.C % 6));
        var (unit, every) = (command.B % 3) switch { 0 => ("day", 6 + (command.B % 11)), 1 => ("week", 1 + (command.B % 3)), _ => ("month", 1 + (command.B % 2)) };
        var (months, days) = unit switch { "day" => (0, every), "week" => (0, 7 * every), _ => (every, 0) };
        var recurring = await PostAsync("recurring-orders", new
        {
            customerNumber = "ACME",
            schedule = new { every, unit, startsOn = first, count },
            lines = new[] { new { productCode = _model.Subscription.Code, quantity = Text(quantity) } },
        });
        _model.RecurringOrders.Add(new ModelRecurringOrder(recurring.Id(), first, months, days, count, quantity));
        return true;
    }

    private async Task<bool> SteerAsync(HistoryCommand command)
    {
        if (Pick(_model.RecurringOrders, command.A) is not { } recurring)
        {
            return false;
        }

        var (may, verb, act) = (command.B % 6) switch
        {
            0 => (!recurring.HasEnded, "end", recurring.End),
            1 => (!recurring.HasEnded, "skip", recurring.Skip),
            2 or 3 => (!recurring.HasEnded && !recurring.IsPaused, "pause", recurring.Pause),
            _ => (!recurring.HasEnded && recurring.IsPaused, "resume", (Action)(() => recurring.Resume(Today))),
        };
        if (await TryAsync(may, $"recurring-orders/{recurring.Id}/{verb}", new { }))
        {
            act();
        }

        return true;
    }

    /// <summary>Waits until the system has done what the day asks for, and does it to the model.</summary>
    private async Task FollowCalendarAsync()
    {
        var hasMoved = false;
        foreach (var recurring in _model.RecurringOrders)
        {
            if (recurring.Make(Today) is var made and > 0)
            {
                await UntilAsync(async () => (await PeriodsAsync(recurring)).Count == recurring.Periods.Count, $"Recurring order {recurring.Id} must have settled {recurring.Periods.Count} periods.");
                await NoteOrdersAsync(recurring, made);
                hasMoved = true;
            }
        }

        foreach (var order in _model.Orders.Where(order => order.IsFirstDue(Today)))
        {
            await FirstMilestoneAsync(order);
            hasMoved = true;
        }

        if (hasMoved)
        {
            await UntilAsync(NothingWaitsAsync, "Events wait for ever.");
        }
    }

    private async Task NoteOrdersAsync(ModelRecurringOrder recurring, int made)
    {
        foreach (var period in (await PeriodsAsync(recurring)).TakeLast(made))
        {
            var order = await _api.GetAsync($"orders/{period.Text("orderId")}", cancellationToken);
            Expect(order.Text("status") == "confirmed", () => $"The order of period {period} is {order.Text("status")}.");
            var lines = order.GetProperty("lines").EnumerateArray().Select(line => new ModelLine(line.Id(), _model.Subscription, line.Number("quantity"))).ToList();
            Expect(lines.Sum(line => line.Ordered) == recurring.Quantity, () => $"The order of period {period} has {lines.Sum(line => line.Ordered)} instead of {recurring.Quantity}.");
            var ordered = new ModelOrder(order.Id(), lines);
            _model.Orders.Add(ordered);
            _model.Submit(ordered);
        }
    }

    /// <summary>What came back may have ended the order before, which the model doesn't know of.</summary>
    private async Task FirstMilestoneAsync(ModelOrder order)
    {
        var isReached = false;
        await UntilAsync(
            async () =>
            {
                var shown = await _api.GetAsync($"orders/{order.Id}", cancellationToken);
                isReached = shown.GetProperty("milestones")[0].TryGetProperty("reachedAt", out var at) && at.ValueKind == JsonValueKind.String;
                return isReached || (order.Project!.Returned > 0 && shown.Text("status") == "closed");
            },
            $"The first milestone of order {order.Id} must be reached on {order.FirstDueOn}.");
        order.FirstDueOn = null;
        if (isReached)
        {
            CompanyModel.Reach(order, 1);
        }
    }

    private async Task CompareRecurringAsync()
    {
        foreach (var recurring in _model.RecurringOrders)
        {
            var periods = (await PeriodsAsync(recurring)).Select(period => (Number: (int)period.Number("number"), On: Day(period, "startsOn"), IsMade: period.Text("state") == "made")).ToList();
            Expect(periods.SequenceEqual(recurring.Periods), () => $"Recurring order {recurring.Id}: the API says {string.Join(", ", periods)}, the model {string.Join(", ", recurring.Periods)}.");
            var status = (await _api.GetAsync($"recurring-orders/{recurring.Id}", cancellationToken)).Text("status");
            var expected = recurring.HasEnded ? "ended" : recurring.IsPaused ? "paused" : "active";
            Expect(status == expected, () => $"Recurring order {recurring.Id}: the API says {status}, the model {expected}.");
        }

        var orders = (await _api.ItemsAsync("orders", cancellationToken)).Count;
        Expect(orders == _model.Orders.Count, () => $"There are {orders} orders instead of {_model.Orders.Count}.");
    }

    private Task<IReadOnlyList<JsonElement>> PeriodsAsync(ModelRecurringOrder recurring) => _api.ItemsAsync($"recurring-orders/{recurring.Id}/periods?sort=number", cancellationToken);

    private async Task<bool> NothingWaitsAsync() =>
        (await _api.GetAsync("system/lanes", cancellationToken)).GetProperty("items").EnumerateArray().All(lane => lane.Number("pending") + lane.Number("failing") == 0);

    private static async Task UntilAsync(Func<Task<bool>> holds, string never)
    {
        for (var question = 0; !await holds(); question++)
        {
            Expect(question < MostQuestions, () => never);
            await Task.Yield();
        }
    }
}
