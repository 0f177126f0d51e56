using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application;

/// <summary>What day it is for the company, and the currency of its books.</summary>
internal sealed class CompanyCalendar(IOptions<CompanyOptions> company, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => company.Value.DayOf(clock.GetUtcNow());

    public string BaseCurrency => company.Value.BaseCurrency;

    /// <summary>When an invoice with this due date becomes overdue: at the start of the next day.</summary>
    public DateTimeOffset OverdueFrom(DateOnly dueDate) => company.Value.StartOf(dueDate.AddDays(1));
}
