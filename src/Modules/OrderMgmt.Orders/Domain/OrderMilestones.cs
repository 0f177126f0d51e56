using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

/// <summary>A sales order. This part: the milestones by which lines of the policy <c>milestone</c> are billed.</summary>
internal sealed partial class Order
{
    private List<OrderMilestone> _milestones = [];

    public IReadOnlyList<OrderMilestone> Milestones => _milestones;

    /// <summary>The lines that are billed by milestones.</summary>
    public IEnumerable<OrderLine> MilestoneLines => FulfilledLines.Where(line => line.InvoicingPolicy == InvoicingPolicies.Milestone);

    /// <summary>What all milestones together bill, without tax.</summary>
    public decimal MilestonesNet => MilestoneLines.Sum(line => line.Net);

    /// <summary>The first milestone that waits for its sign-off or its day. After a cancellation none does: what was delivered is billed then.</summary>
    public OrderMilestone? NextMilestone =>
        Status is OrderStatus.Closed or OrderStatus.Cancelled || MilestoneLines.Any(line => line.Cancelled > 0) ? null : _milestones.Find(milestone => !milestone.IsReached);

    /// <summary>All that milestones have reached is on issued invoices.</summary>
    public bool IsReachedInvoiced => MilestoneLines.All(line =>
        line.Invoiced >= _milestones.Where(milestone => milestone.IsReached).Sum(milestone => QuantityOf(milestone, line)));

    /// <summary>Somebody says that a milestone is reached: it is billed, once.</summary>
    public void SignOffMilestone(int number, string signedOffBy, string? comment, DateTimeOffset at)
    {
        var milestone = _milestones.Find(milestone => milestone.Number == number) ?? throw new NotFoundException("milestone", $"{number} of {Number}");
        if (milestone.IsReached)
        {
            throw new DomainException("orders.milestone_reached", $"Milestone {number} of {Number} is reached already, and is billed once only.");
        }

        if (ConfirmedAt is null || NextMilestone is null)
        {
            throw new DomainException("orders.milestone_not_open", $"Milestones of {Number} can't be signed off: it is {Status.ToText()}, or what was left of it is cancelled. Only milestones of confirmed orders can.");
        }

        Reach(milestone with { SignedOffBy = signedOffBy, Comment = comment }, at);
    }

    /// <summary>The day of a milestone has come. One that is reached already, or of an order that has ended, stays as it is.</summary>
    public void MilestoneDayCame(int number, DateTimeOffset at)
    {
        if (NextMilestone is not null && _milestones.Find(milestone => milestone.Number == number) is { IsReached: false } milestone)
        {
            Reach(milestone, at);
        }
    }

    /// <summary>
    /// What a milestone bills of each line. Each is spread over what those before it leave of the lines, so that no share is negative and
    /// all of them add up to the lines, in quantity and net.
    /// </summary>
    public IReadOnlyList<MilestoneShare> SharesOf(OrderMilestone milestone)
    {
        var lines = MilestoneLines.ToList();
        var left = lines.ConvertAll(line => line.Net);
        decimal[] nets = [];
        foreach (var each in _milestones.Take(milestone.Number))
        {
            nets = Rounding.Spread(each.Net, left, Currency);
            left = [.. left.Zip(nets, (all, part) => all - part)];
        }

        return [.. lines.Zip(nets, (line, net) => new MilestoneShare(line.Id, QuantityOf(milestone, line), net))];
    }

    private bool LastTakesRest => _milestones is [.., { Percent: null, Amount: null }] || (_milestones.TrueForAll(m => m.Percent is not null) && _milestones.Sum(m => m.Percent) == 100);

    private void Reach(OrderMilestone milestone, DateTimeOffset at)
    {
        var reached = milestone with { ReachedAt = at };
        _milestones = _milestones.ConvertAll(known => known.Number == reached.Number ? reached : known);
        Raise(new MilestoneWasReached(this, reached));
    }

    /// <summary>A percentage is rounded to the cent; the last milestone takes what the others leave, and so the rounding.</summary>
    private void PriceMilestones()
    {
        var total = MilestonesNet;
        var left = total;
        _milestones = _milestones.ConvertAll(milestone =>
        {
            var net = milestone.Number == _milestones.Count && LastTakesRest ? left : milestone.Amount ?? Rounding.ToCurrency(total * (milestone.Percent ?? 0) / 100, Currency);
            left -= net;
            return milestone with { Net = net };
        });
    }

    private decimal QuantityOf(OrderMilestone milestone, OrderLine line) => QuantityUpTo(milestone.Number, line) - QuantityUpTo(milestone.Number - 1, line);

    private decimal QuantityUpTo(int number, OrderLine line) =>
        number == _milestones.Count ? line.Quantity : decimal.Round(line.Quantity * _milestones.Take(number).Sum(milestone => milestone.Net) / MilestonesNet, 4);
}
