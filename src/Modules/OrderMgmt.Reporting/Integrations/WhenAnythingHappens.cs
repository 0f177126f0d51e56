using Microsoft.Extensions.Options;
using OrderMgmt.Contracts;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Keeps the read models up to date.</summary>
internal sealed class WhenAnythingHappens(IReadModels models, IOptions<CompanyOptions> company) : IHandleEverything
{
    private readonly Projector _projector = new(models, company.Value);

    public async Task HandleAsync(IIntegrationEvent integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (models.AreMany)
        {
            await _projector.FinishAsync(cancellationToken);
            await models.SaveAndForgetAsync(cancellationToken);
        }

        await _projector.ApplyAsync(integrationEvent, envelope, cancellationToken);
    }

    public Task FinishAsync(CancellationToken cancellationToken) => _projector.FinishAsync(cancellationToken);
}
