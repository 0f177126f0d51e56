using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Parties.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Parties;

/// <summary>Contacts: people at customers and vendors.</summary>
[Route("api/v{version:apiVersion}/contacts")]
public sealed class ContactsController : ApiController
{
    /// <summary>Creates a contact.</summary>
    [HttpPost, Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<ContactResponse>> Create(CreateContactCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetContactQuery(id), cancellationToken);

    /// <summary>Lists contacts by filter, page by page.</summary>
    [HttpGet, Permission(Permissions.PartiesRead)]
    public Task<ActionResult<Page<ContactResponse>>> List([FromQuery] ListContactsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a contact.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.PartiesRead)]
    public Task<ActionResult<ContactResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetContactQuery(id), cancellationToken);

    /// <summary>Changes a contact: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<ContactResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateContactCommand, ContactResponse>(
            new GetContactQuery(id), command => command with { Id = id }, key => new GetContactQuery(key), cancellationToken);

    /// <summary>Archives a contact: the person has left and is no longer written to.</summary>
    [HttpPost("{id:guid}/archive"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<ContactResponse>> Archive(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new ArchiveContactCommand(id), key => new GetContactQuery(key), cancellationToken);

    /// <summary>Brings an archived contact back.</summary>
    [HttpPost("{id:guid}/activate"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<ContactResponse>> Activate(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new ActivateContactCommand(id), key => new GetContactQuery(key), cancellationToken);

    /// <summary>Removes everything personal from a contact, for good.</summary>
    /// <remarks>Documents keep what was copied on to them, as the law asks.</remarks>
    [HttpPost("{id:guid}/anonymize"), Permission(Permissions.PartiesMerge)]
    public Task<ActionResult<ContactResponse>> Anonymize(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new AnonymizeContactCommand(id), key => new GetContactQuery(key), cancellationToken);
}
