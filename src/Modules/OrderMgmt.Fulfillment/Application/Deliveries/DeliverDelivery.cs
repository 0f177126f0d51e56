using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Records that a shipped delivery has arrived; its goods are then invoiced.</summary>
public sealed record DeliverDeliveryCommand : ICommand<DeliveryResponse>
{
    /// <summary>The delivery.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>When it arrived; not in the future. By default now.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Who took it in.</summary>
    public string? SignedBy { get; init; }
}

internal sealed class DeliverDeliveryValidator : AbstractValidator<DeliverDeliveryCommand>
{
    public DeliverDeliveryValidator(TimeProvider clock)
    {
        RuleFor(command => command.DeliveredAt).Must(at => at <= clock.GetUtcNow()).When(command => command.DeliveredAt is not null)
            .WithErrorCode("in_the_future").WithMessage("A delivery can't have arrived in the future. Give the time of arrival, or leave it out for now.");
        RuleFor(command => command.SignedBy).MaximumLength(200);
    }
}

internal sealed class DeliverDeliveryHandler(IFulfillmentDb db, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<DeliverDeliveryCommand, DeliveryResponse>
{
    public async Task<DeliveryResponse> Handle(DeliverDeliveryCommand command, CancellationToken cancellationToken)
    {
        var delivery = await db.Deliveries.LoadAsync(command.Id, request, cancellationToken);
        delivery.Arrive(command.DeliveredAt?.ToUniversalTime() ?? clock.GetUtcNow(), command.SignedBy);
        var demand = await db.LoadWithLinesAsync(delivery.OrderId, cancellationToken);
        demand.Arrive(delivery, company.Value.BaseCurrency);
        await db.SaveChangesAsync(cancellationToken);
        return DeliveryResponse.Of(delivery);
    }
}
