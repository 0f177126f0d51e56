using OrderMgmt.Contracts;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>
/// Sees to it that the figures of what is open have no gap. Events change them one by one, but while versions are mixed an older process that
/// has the lane does not know of them: whoever works the lane under a new fence counts them anew first, in the transaction of its turn.
/// </summary>
internal sealed class KeepsOpenFigures(OpenFigures figures, KeptFence kept, Leases leases) : IPrepareBatch
{
    public async Task PrepareAsync(IReadOnlyList<IIntegrationEvent> events, CancellationToken cancellationToken)
    {
        if (leases.FenceOf(ReportingModule.Lane) is not { } fence || kept.Fence == fence)
        {
            return;
        }

        // Believed only when read in a later turn: then the count has been committed.
        if (await figures.AreKeptUnderAsync(fence, cancellationToken))
        {
            kept.Fence = fence;
        }
        else
        {
            await figures.CountAsync(fence, cancellationToken);
        }
    }
}

/// <summary>The fence under which this process knows the figures to be kept.</summary>
internal sealed class KeptFence
{
    public long? Fence { get; set; }
}
