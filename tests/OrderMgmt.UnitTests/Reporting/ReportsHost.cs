using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting;
using OrderMgmt.Reporting.Infrastructure;
using OrderMgmt.Reporting.Integrations;
using OrderMgmt.UnitTests.Support;

namespace OrderMgmt.UnitTests.Reporting;

/// <summary>Reporting on a real database, fed with stories as its lane would: event by event, each saved.</summary>
internal sealed class ReportsHost(ModuleHost host) : IAsyncDisposable
{
    public static async Task<ReportsHost> StartAsync() => new(await ModuleHost.StartAsync(new ReportingModule()));

    /// <summary>Writes the events to the log and handles them; those after the first <paramref name="handled"/> are left waiting.</summary>
    public Task TellAsync(OrderStory story, int handled = int.MaxValue) => InScopeAsync(async (services, db) =>
    {
        var handler = services.GetRequiredService<WhenAnythingHappens>();
        foreach (var ((integrationEvent, envelope), index) in story.Events.Select((e, index) => (e, index)))
        {
            var row = new EventRow
            {
                Id = envelope.Id,
                Name = envelope.Name,
                Subject = integrationEvent.Subject,
                CorrelationId = envelope.CorrelationId,
                Actor = envelope.Actor,
                At = envelope.At,
                Data = envelope.Data,
            };
            db.Add(row);
            await db.SaveChangesAsync();
            if (index < handled)
            {
                await handler.HandleAsync(integrationEvent, envelope with { Position = row.Position }, CancellationToken.None);
                await handler.FinishAsync(CancellationToken.None);
            }
            else
            {
                db.Add(new DeliveryRow { EventId = row.Id, Lane = "Reporting", Key = row.Subject, CorrelationId = row.CorrelationId });
            }

            await db.SaveChangesAsync();
        }

        return 0;
    });

    public Task<T> SendAsync<T>(IRequest<T> request) => host.SendAsync(request);

    public Task<T> InScopeAsync<T>(Func<IServiceProvider, ReportingDbContext, Task<T>> work) =>
        host.InScopeAsync(services => work(services, services.GetRequiredService<ReportingDbContext>()));

    /// <summary>The module's proofs, by code.</summary>
    public Task<Dictionary<string, InvariantResult>> CheckAsync() => host.InScopeAsync(async services =>
    {
        var results = new Dictionary<string, InvariantResult>();
        foreach (var check in services.GetServices<IInvariantCheck>().Where(check => check.GetType().Assembly == typeof(ReportingModule).Assembly))
        {
            var result = await check.CheckAsync(CancellationToken.None);
            results.Add(result.Code, result);
        }

        return results;
    });

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
