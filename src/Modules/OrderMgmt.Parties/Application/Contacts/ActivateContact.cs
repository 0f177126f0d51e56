using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>The person is back, or was archived by mistake: it is written to again.</summary>
public sealed record ActivateContactCommand(Guid Id) : ICommand<ContactResponse>;

internal sealed class ActivateContactHandler(IPartiesDb db, RequestContext request) : IRequestHandler<ActivateContactCommand, ContactResponse>
{
    public async Task<ContactResponse> Handle(ActivateContactCommand command, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.LoadAsync(command.Id, request, cancellationToken);
        contact.Activate();
        await db.SaveChangesAsync(cancellationToken);
        return ContactResponse.Of(contact);
    }
}
