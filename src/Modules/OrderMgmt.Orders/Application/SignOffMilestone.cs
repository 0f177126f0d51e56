using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Says that a milestone of a confirmed order is reached: it is billed at once, and once only.</summary>
public sealed record SignOffMilestoneCommand : ICommand<OrderResponse>
{
    /// <summary>From the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>From the path.</summary>
    [JsonIgnore]
    public int Number { get; init; }

    /// <summary>Who accepted it for the customer.</summary>
    public string? SignedOffBy { get; init; }

    /// <summary>What was said with it.</summary>
    public string? Comment { get; init; }
}

internal sealed class SignOffMilestoneValidator : AbstractValidator<SignOffMilestoneCommand>
{
    public SignOffMilestoneValidator()
    {
        RuleFor(c => c.SignedOffBy).NotEmpty().MaximumLength(200).WithMessage("Say who accepted it, in up to 200 characters.");
        RuleFor(c => c.Comment).MaximumLength(500);
    }
}

internal sealed class SignOffMilestoneHandler(IOrdersDb db, RequestContext request, TimeProvider clock) : IRequestHandler<SignOffMilestoneCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(SignOffMilestoneCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.Id, request, cancellationToken);
        order.SignOffMilestone(command.Number, command.SignedOffBy!, command.Comment, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
