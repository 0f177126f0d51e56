using FluentValidation;
using MediatR;
using OrderMgmt.Contracts;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

#pragma warning disable CA1852 // Some canaries are open on purpose.

namespace OrderMgmt.ArchitectureTests.Canaries;

public sealed record PaintWidgetCommand : ICommand<int>;

public sealed record PaintWidget : ICommand<int>;

public sealed record ReadWidgetCommand : IQuery<int>;

public sealed record WidgetPrice;

public enum WidgetColor
{
    Red,
}

internal sealed record HiddenWidget;

internal sealed class FirstPaintHandler : IRequestHandler<PaintWidgetCommand, int>
{
    public Task<int> Handle(PaintWidgetCommand request, CancellationToken cancellationToken) => Task.FromResult(1);
}

internal class OpenPaintHandler : IRequestHandler<PaintWidgetCommand, int>
{
    public Task<int> Handle(PaintWidgetCommand request, CancellationToken cancellationToken) => Task.FromResult(2);
}

public sealed class PublicPaintValidator : AbstractValidator<PaintWidgetCommand>;

internal sealed class WidgetListener : IHandle<WellNamed>
{
    public Task HandleAsync(WellNamed integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken) => Task.CompletedTask;
}

internal class OpenWidgetListener : IHandle<WellNamed>
{
    public Task HandleAsync(WellNamed integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken) => Task.CompletedTask;
}

[WireName("canaries.well-named.v1")]
public sealed record WellNamed(Guid Subject) : IIntegrationEvent;

[WireName("canaries.well-named.v1")]
public sealed record NamedLikeAnother(Guid Subject) : IIntegrationEvent;

[WireName("canaries.NamedBadly")]
public sealed record NamedBadly(Guid Subject) : IIntegrationEvent;

[WireName("elsewhere.named-for-another-module.v1")]
public sealed record NamedForAnotherModule(Guid Subject) : IIntegrationEvent;

public sealed record Nameless(Guid Subject) : IIntegrationEvent;
