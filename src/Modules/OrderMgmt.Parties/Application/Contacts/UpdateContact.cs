using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Changes a contact.</summary>
public sealed record UpdateContactCommand : ContactInput, ICommand<ContactResponse>
{
    /// <summary>The contact, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdateContactValidator : AbstractValidator<UpdateContactCommand>
{
    public UpdateContactValidator() => Include(new ContactInputValidator());
}

internal sealed class UpdateContactHandler(IPartiesDb db, RequestContext request) : IRequestHandler<UpdateContactCommand, ContactResponse>
{
    public async Task<ContactResponse> Handle(UpdateContactCommand command, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.LoadAsync(command.Id, request, cancellationToken);
        await db.Contacts.RefuseDuplicatesAsync(command, contact.Id, cancellationToken);
        command.ApplyTo(contact);
        await db.SaveChangesAsync(cancellationToken);
        return ContactResponse.Of(contact);
    }
}
