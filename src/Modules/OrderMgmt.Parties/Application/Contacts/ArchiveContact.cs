using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>The person has left: it is no longer written to.</summary>
public sealed record ArchiveContactCommand(Guid Id) : ICommand<ContactResponse>;

internal sealed class ArchiveContactHandler(IPartiesDb db, RequestContext request) : IRequestHandler<ArchiveContactCommand, ContactResponse>
{
    public async Task<ContactResponse> Handle(ArchiveContactCommand command, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.LoadAsync(command.Id, request, cancellationToken);
        contact.Archive();
        await db.SaveChangesAsync(cancellationToken);
        return ContactResponse.Of(contact);
    }
}
