using OrderMgmt.Contracts;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application.Integrity;
using OrderMgmt.Reporting.Domain;
using OrderMgmt.Reporting.Integrations;

namespace OrderMgmt.UnitTests.Reporting;

/// <summary>What the projections make of a story, in memory.</summary>
internal sealed class Replay
{
    private readonly ReadModelsInMemory _models = new();

    public static Task<Replay> OfAsync(OrderStory story) => OfAsync(story.Events);

    /// <summary>What they make of events in an order of one's own, as when some of them had to be tried again.</summary>
    public static async Task<Replay> OfAsync(IEnumerable<(IIntegrationEvent Event, EventEnvelope Envelope)> events)
    {
        var replay = new Replay();
        var projector = new Projector(replay._models, new CompanyOptions());
        foreach (var (integrationEvent, envelope) in events)
        {
            await projector.ApplyAsync(integrationEvent, envelope, CancellationToken.None);
        }

        await projector.FinishAsync(CancellationToken.None);

        return replay;
    }

    public OrderSummary Order => _models.All<OrderSummary>().Single();

    public InvoiceSummary Invoice => _models.All<InvoiceSummary>().Single();

    public CustomerSummary Customer => _models.All<CustomerSummary>().Single();

    public IReadOnlyList<TimelineEntry> Timeline => [.. _models.All<TimelineEntry>().OrderBy(entry => entry.Position)];

    public IReadOnlyList<StagePeriod> Stages => [.. _models.All<StagePeriod>().OrderBy(stage => stage.Sequence)];

    public IReadOnlyList<DocumentLink> Documents => [.. _models.All<DocumentLink>()];

    public IReadOnlyList<ProfitEntry> Entries => [.. _models.All<ProfitEntry>().OrderBy(entry => entry.Position).ThenBy(entry => entry.Sequence)];

    public IReadOnlyList<CustomerSummary> Customers => [.. _models.All<CustomerSummary>()];

    public IReadOnlyList<ProfitTotal> Totals(ProfitDimension dimension) => [.. _models.All<ProfitTotal>().Where(total => total.Dimension == dimension)];

    public ProfitTotal Total(Guid id) => _models.All<ProfitTotal>().Single(total => total.Id == id);

    public ExceptionCase Exception(ExceptionKind kind) => _models.All<ExceptionCase>().Single(exception => exception.Kind == kind);

    public IReadOnlyList<ExceptionCase> Exceptions => [.. _models.All<ExceptionCase>()];

    public IReadOnlyList<DashboardCounter> Counters(DashboardFigure figure) =>
        [.. _models.All<DashboardCounter>().Where(counter => counter.Figure == figure && (counter.Count != 0 || counter.Value != 0))];
}
