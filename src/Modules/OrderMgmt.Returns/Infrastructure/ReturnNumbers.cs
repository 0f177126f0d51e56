using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Returns.Application;

namespace OrderMgmt.Returns.Infrastructure;

internal sealed class ReturnNumbers(ReturnsDbContext context, NumberSeries series, RequestContext request, IOptions<CompanyOptions> company) : IReturnNumbers
{
    public Task<string> NextAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        series.NextAsync(context, request, "RMA", company.Value.DayOf(now).Year, cancellationToken);
}
