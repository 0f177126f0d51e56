using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Reporting.Infrastructure;

/// <summary>Counts what is open in a database that has no figures of it yet.</summary>
internal sealed class OpenFiguresAtFirst(IReportingDb db, OpenFigures figures) : IFirstStart
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await db.OpenFigures.AnyAsync(cancellationToken))
        {
            await figures.CountAsync(fence: 0, cancellationToken);
        }
    }
}
