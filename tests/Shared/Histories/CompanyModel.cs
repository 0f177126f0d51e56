namespace OrderMgmt.Tests.Shared.Histories;

/// <summary>A product and its stock in the one warehouse.</summary>
internal sealed class ModelProduct(string code, bool isService, string policy)
{
    public string Code => code;

    public bool IsService => isService;

    /// <summary>When it is billed.</summary>
    public string Policy => policy;

    public bool IsBilledByMilestones => policy == "milestone";

    public decimal OnHand { get; set; }

    public decimal Reserved { get; set; }

    public decimal Quarantined { get; set; }

    public decimal Available => OnHand - Reserved;
}

/// <summary>A line of an order. On the shelf: reserved and not shipped.</summary>
internal sealed class ModelLine(string id, ModelProduct product, decimal ordered)
{
    public string Id => id;

    public ModelProduct Product => product;

    public decimal Ordered => ordered;

    public bool IsAllocated { get; set; }

    public decimal OnShelf { get; set; }

    public decimal Backordered { get; set; }

    public decimal Shipped { get; set; }

    public decimal Delivered { get; set; }

    public decimal Cancelled { get; set; }

    public decimal Returned { get; set; }

    /// <summary>Set aside for returns that have not arrived.</summary>
    public decimal Authorised { get; set; }

    public bool IsConfirmed { get; set; }

    public decimal Billed { get; set; }

    /// <summary>What its milestones have reached.</summary>
    public decimal Reached { get; set; }

    /// <summary>Came back before it was invoiced.</summary>
    public decimal Waived { get; set; }

    /// <summary>Billed before its delivery and cancelled afterwards; credited now, unless it had been before.</summary>
    public decimal Withdrawn { get; set; }

    /// <summary>The part of what was withdrawn that was credited for it.</summary>
    public decimal CreditedAsCancelled { get; set; }

    public decimal Remaining => ordered - Delivered - Cancelled;

    public decimal Cancellable => ordered - Cancelled - Math.Max(Shipped, Delivered);

    public decimal Returnable => product.IsService ? 0 : Delivered - Returned - Authorised;

    public decimal Billable => product.Policy == "onDelivery" || !IsConfirmed ? Delivered : Cancelled == 0 ? Due : Math.Max(Math.Min(Due, ordered - Cancelled), Delivered);

    private decimal Due => product.IsBilledByMilestones ? Reached : ordered;

    public decimal OnDraft => Math.Max(0, Unbilled);

    /// <summary>Negative while what is cancelled is still billed, or where something came back before its milestone was reached.</summary>
    public decimal Unbilled => Billable - (Billed - Withdrawn) - Waived;

    /// <summary>On no invoice and given up by nobody, whether its milestone is reached or not.</summary>
    public decimal NeverBilled => ordered - Cancelled - (Billed - Withdrawn) - Waived;

    /// <summary>As the API shows them.</summary>
    public (decimal Open, decimal Reserved, decimal Backordered, decimal Delivered, decimal Invoiced, decimal Cancelled, decimal Returned) Quantities =>
        (IsAllocated ? 0 : Remaining, IsAllocated ? Remaining - Backordered : 0, Backordered, Delivered, Billed - CreditedAsCancelled, Cancelled, Returned);
}

internal sealed class ModelOrder(string id, IReadOnlyList<ModelLine> lines)
{
    public string Id => id;

    public IReadOnlyList<ModelLine> Lines => lines;

    public bool IsSubmitted { get; set; }

    /// <summary>The line that milestones bill, if there is one: three tenths with the first, the rest with the second.</summary>
    public ModelLine? Project => lines.FirstOrDefault(line => line.Product.IsBilledByMilestones);

    public HashSet<int> MilestonesReached { get; } = [];

    /// <summary>The day on which the first milestone is reached by itself.</summary>
    public DateOnly? FirstDueOn { get; set; }

    public bool IsFirstDue(DateOnly today) => IsSubmitted && FirstDueOn <= today && Project is { Cancelled: 0 } && !MilestonesReached.Contains(1);

    public decimal Cancellable => lines.Sum(line => line.Cancellable);
}

internal sealed class ModelInvoice(string id, string number, DateOnly issued, DateOnly due, decimal gross, IReadOnlyList<ModelInvoiceLine> lines)
{
    public string Id => id;

    public string Number => number;

    public DateOnly Issued => issued;

    public DateOnly Due => due;

    public decimal Gross => gross;

    public IReadOnlyList<ModelInvoiceLine> Lines => lines;

    public decimal Paid { get; set; }

    /// <summary>As far as credit notes lowered the balance.</summary>
    public decimal Credited { get; set; }

    /// <summary>Σ of its credit notes.</summary>
    public decimal CreditNotes { get; set; }

    public decimal Balance => gross - Paid - Credited;
}

internal sealed class ModelInvoiceLine(string id, ModelLine line, decimal quantity)
{
    public string Id => id;

    public ModelLine Line => line;

    public decimal Quantity => quantity;

    public decimal Credited { get; set; }

    public decimal Creditable => quantity - Credited;
}

internal sealed class ModelPayment(string id, decimal amount)
{
    public string Id => id;

    public decimal Unapplied { get; set; } = amount;

    public decimal Refunded { get; set; }

    public List<(ModelInvoice Invoice, decimal Amount)> Allocations { get; } = [];
}

internal sealed class ModelReturn(string id, ModelLine line, decimal quantity, bool credit)
{
    public string Id => id;

    public ModelLine Line => line;

    public bool Credit => credit;

    public decimal Announced { get; } = quantity;

    public decimal Open { get; set; } = quantity;

    public bool HasArrived => Open < Announced;
}

/// <summary>What the system must come to, told in the fewest words: one warehouse, one customer, first come first served.</summary>
internal sealed class CompanyModel
{
    private readonly List<ModelLine> _queue = [];

    public List<ModelProduct> Products { get; } = [];

    public List<ModelOrder> Orders { get; } = [];

    public List<ModelInvoice> Invoices { get; } = [];

    public List<ModelPayment> Payments { get; } = [];

    public List<ModelReturn> Returns { get; } = [];

    /// <summary>What recurring orders sell; the orders that they make are billed on order.</summary>
    public ModelProduct Subscription { get; } = new("CARE", isService: true, "onOrder");

    public List<ModelRecurringOrder> RecurringOrders { get; } = [];

    public IEnumerable<ModelLine> Lines => Orders.SelectMany(order => order.Lines);

    public ModelLine Line(string id) => Lines.Single(line => line.Id == id);

    public void Submit(ModelOrder order)
    {
        order.IsSubmitted = true;
        foreach (var line in order.Lines)
        {
            line.IsConfirmed = true;
        }

        foreach (var line in order.Lines.Where(line => !line.Product.IsService))
        {
            line.IsAllocated = true;
            line.Backordered = line.Ordered;
            _queue.Add(line);
            Serve(line);
        }
    }

    public static void Reach(ModelOrder order, int milestone)
    {
        order.MilestonesReached.Add(milestone);
        order.Project!.Reached += order.Project.Ordered * (milestone == 1 ? 0.3m : 0.7m);
    }

    public void Cancel(ModelOrder order)
    {
        foreach (var line in order.Lines)
        {
            line.Product.Reserved -= line.OnShelf;
            line.Cancelled += line.Cancellable;
            (line.OnShelf, line.Backordered) = (0, 0);
            var billed = line.Cancelled == 0 ? 0 : Math.Max(0, -line.Unbilled);
            line.Withdrawn += billed;
            line.CreditedAsCancelled += CreditNewest(line, billed);
        }

        ServeQueue();
    }

    public void Receive(ModelProduct product, decimal quantity)
    {
        product.OnHand += quantity;
        ServeQueue();
    }

    public static void Ship(ModelLine line, decimal quantity)
    {
        line.Product.OnHand -= quantity;
        line.Product.Reserved -= quantity;
        line.OnShelf -= quantity;
        line.Shipped += quantity;
    }

    public void TakeBack(ModelReturn taken, decimal quantity, bool restock)
    {
        taken.Open -= quantity;
        taken.Line.Authorised -= quantity;
        taken.Line.Returned += quantity;
        if (taken.Credit)
        {
            CreditReturned(taken.Line, quantity);
        }

        if (restock)
        {
            Receive(taken.Line.Product, quantity);
        }
        else
        {
            taken.Line.Product.Quarantined += quantity;
        }
    }

    /// <summary>Money goes to the invoice that the payer names, else to what has been due longest; the rest is the customer's credit.</summary>
    public void Pay(ModelPayment payment, ModelInvoice? named)
    {
        Payments.Add(payment);
        IEnumerable<ModelInvoice> invoices = named is not null ? [named] : Invoices.OrderBy(invoice => invoice.Due).ThenBy(invoice => invoice.Number, StringComparer.Ordinal);
        foreach (var invoice in invoices)
        {
            Allocate(payment, invoice, Math.Min(payment.Unapplied, invoice.Balance));
        }
    }

    public static void Allocate(ModelPayment payment, ModelInvoice invoice, decimal amount)
    {
        if (amount > 0)
        {
            payment.Unapplied -= amount;
            payment.Allocations.Add((invoice, amount));
            invoice.Paid += amount;
        }
    }

    public static void Withdraw(ModelPayment payment, ModelInvoice invoice)
    {
        var amount = payment.Allocations.Where(allocation => allocation.Invoice == invoice).Sum(allocation => allocation.Amount);
        payment.Allocations.RemoveAll(allocation => allocation.Invoice == invoice);
        payment.Unapplied += amount;
        invoice.Paid -= amount;
    }

    /// <summary>A credit note lowers the balance as far as there is one.</summary>
    public static void Credit(ModelInvoice invoice, decimal gross)
    {
        invoice.Credited += Math.Min(gross, invoice.Balance);
        invoice.CreditNotes += gross;
    }

    /// <summary>On the newest invoices that have it, then off the draft.</summary>
    private void CreditReturned(ModelLine line, decimal quantity)
    {
        var left = quantity - CreditNewest(line, quantity);
        line.Waived += Math.Min(left, line.Product.IsBilledByMilestones ? line.NeverBilled : line.OnDraft);
    }

    /// <summary>Credits on the newest invoices. Returns how much there was to credit.</summary>
    private decimal CreditNewest(ModelLine line, decimal quantity)
    {
        var left = quantity;
        var newestFirst = Invoices.OrderByDescending(invoice => invoice.Issued).ThenByDescending(invoice => invoice.Number, StringComparer.Ordinal);
        foreach (var billed in newestFirst.SelectMany(invoice => invoice.Lines).Where(billed => billed.Line == line))
        {
            var part = Math.Min(left, billed.Creditable);
            billed.Credited += part;
            left -= part;
        }

        return quantity - left;
    }

    private void ServeQueue()
    {
        _queue.RemoveAll(line => line.Backordered == 0);
        _queue.ForEach(Serve);
    }

    private static void Serve(ModelLine line)
    {
        var quantity = Math.Min(line.Backordered, line.Product.Available);
        line.Backordered -= quantity;
        line.OnShelf += quantity;
        line.Product.Reserved += quantity;
    }
}
