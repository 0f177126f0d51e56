using Microsoft.Extensions.Options;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Infrastructure;

internal sealed class DocumentNumbers(FulfillmentDbContext context, NumberSeries series, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
    : IDocumentNumbers
{
    public Task<string> NextAsync(string name, CancellationToken cancellationToken) =>
        series.NextAsync(context, request, name, company.Value.DayOf(clock.GetUtcNow()).Year, cancellationToken);
}
