using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Removes everything personal from a contact, for good. Documents keep what was copied on to them, as the law asks.</summary>
public sealed record AnonymizeContactCommand(Guid Id) : ICommand<ContactResponse>;

internal sealed class AnonymizeContactHandler(IPartiesDb db, RequestContext request) : IRequestHandler<AnonymizeContactCommand, ContactResponse>
{
    public async Task<ContactResponse> Handle(AnonymizeContactCommand command, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.LoadAsync(command.Id, request, cancellationToken);
        contact.Anonymize();
        await db.SaveChangesAsync(cancellationToken);
        return ContactResponse.Of(contact);
    }
}
