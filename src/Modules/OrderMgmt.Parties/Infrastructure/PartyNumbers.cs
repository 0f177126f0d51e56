using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Application;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Infrastructure;

/// <summary>Numbers from the series <c>C</c> and <c>V</c>, without those that callers chose themselves.</summary>
internal sealed class PartyNumbers(PartiesDbContext db, NumberSeries series, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
    : IPartyNumbers
{
    public Task<string> NextForCustomerAsync(CancellationToken cancellationToken) =>
        NextAsync("C", number => db.Customers.AnyAsync(customer => customer.Number == number, cancellationToken), cancellationToken);

    public Task<string> NextForVendorAsync(CancellationToken cancellationToken) =>
        NextAsync("V", number => db.Vendors.AnyAsync(vendor => vendor.Number == number, cancellationToken), cancellationToken);

    private async Task<string> NextAsync(string name, Func<string, Task<bool>> isTaken, CancellationToken cancellationToken)
    {
        var year = company.Value.DayOf(clock.GetUtcNow()).Year;
        string number;
        do
        {
            number = await series.NextAsync(db, request, name, year, cancellationToken);
        }
        while (!request.DryRun && await isTaken(number)); // A dry run takes no number, so it would be offered the same one for ever.

        return number;
    }
}
