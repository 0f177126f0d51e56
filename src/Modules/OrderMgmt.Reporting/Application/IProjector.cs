using OrderMgmt.Contracts;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Reporting.Application;

/// <summary>Turns events into read models: the same for the lane, for a rebuild and for the comparison in memory.</summary>
internal interface IProjector
{
    /// <summary>Applies one event to all read models, but for sums over many documents.</summary>
    Task ApplyAsync(IIntegrationEvent integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken);

    /// <summary>Adds what the events changed to the sums. To be called before saving.</summary>
    Task FinishAsync(CancellationToken cancellationToken);
}

/// <summary>Makes the projector of a set of read models: those stored, or some in memory.</summary>
internal delegate IProjector ProjectorOf(IReadModels models);
