using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.IntegrationTests.Platform.Bench;

/// <summary>Makes a gadget or renames it; <paramref name="Before"/> runs after saving and before the commit.</summary>
internal sealed record NameGadgetCommand(Guid Id, string Name, Func<Task>? Before = null) : ICommand<GadgetResponse>;

internal sealed record GadgetResponse(Guid Id, int Version, string Name) : IVersioned;

internal sealed class NameGadgetHandler(IBenchDb db, TimeProvider clock) : IRequestHandler<NameGadgetCommand, GadgetResponse>
{
    public async Task<GadgetResponse> Handle(NameGadgetCommand command, CancellationToken cancellationToken)
    {
        var gadget = await db.Gadgets.SingleOrDefaultAsync(g => g.Id == command.Id, cancellationToken);
        if (gadget is null)
        {
            gadget = new Gadget(command.Id, command.Name, clock.GetUtcNow());
            db.Gadgets.Add(gadget);
        }
        else
        {
            gadget.Rename(command.Name);
        }

        await db.SaveChangesAsync(cancellationToken);
        await (command.Before?.Invoke() ?? Task.CompletedTask);
        return new GadgetResponse(gadget.Id, gadget.Version, gadget.Name);
    }
}

internal sealed record RemindOfGadgetCommand(Guid Id, DateTimeOffset DueAt) : ICommand<GadgetResponse>;

internal sealed class RemindOfGadgetHandler(IBenchDb db) : IRequestHandler<RemindOfGadgetCommand, GadgetResponse>
{
    public async Task<GadgetResponse> Handle(RemindOfGadgetCommand command, CancellationToken cancellationToken)
    {
        var gadget = await db.Gadgets.SingleAsync(g => g.Id == command.Id, cancellationToken);
        gadget.RemindAt(command.DueAt);
        await db.SaveChangesAsync(cancellationToken);
        return new GadgetResponse(gadget.Id, gadget.Version, gadget.Name);
    }
}
