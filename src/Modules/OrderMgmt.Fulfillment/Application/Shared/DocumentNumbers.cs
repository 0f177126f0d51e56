using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Gives the module's documents their numbers in the company's year; gaps are allowed.</summary>
internal sealed class DocumentNumbers(IFulfillmentDb db, NumberSeries series, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
{
    public Task<string> NextAdjustmentAsync(CancellationToken cancellationToken) => NextAsync("ADJ", cancellationToken);

    public Task<string> NextDeliveryAsync(CancellationToken cancellationToken) => NextAsync("DN", cancellationToken);

    public Task<string> NextWorkOrderAsync(CancellationToken cancellationToken) => NextAsync("WO", cancellationToken);

    private Task<string> NextAsync(string name, CancellationToken cancellationToken) =>
        series.NextAsync(db, request, name, company.Value.DayOf(clock.GetUtcNow()).Year, cancellationToken);
}
