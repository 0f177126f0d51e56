using FluentValidation;
using MediatR;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Application;

/// <summary>Reads one contact.</summary>
public sealed record GetContactQuery(Guid Id) : IQuery<ContactResponse>;

/// <summary>Lists contacts, newest first unless sorted otherwise. Sort by <c>createdAt</c> or <c>name</c>.</summary>
public sealed record ListContactsQuery : ListRequest, IQuery<Page<ContactResponse>>
{
    /// <summary>Only contacts of this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Only contacts of this vendor.</summary>
    public Guid? VendorId { get; init; }

    /// <summary>Any of these statuses, separated by commas: <c>active</c>, <c>archived</c>, <c>anonymized</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Exactly this e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Exactly this external id.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Words, each the beginning of a word in name, e-mail address or external id; capitals and accents do not matter.</summary>
    public string? Q { get; init; }
}

internal sealed class ListContactsValidator : AbstractValidator<ListContactsQuery>
{
    public ListContactsValidator()
    {
        RuleFor(query => query.Status).ListsOnly<ListContactsQuery, ContactStatus>();
        RuleFor(query => query.Q).MaximumLength(200);
    }
}

internal sealed class GetContactHandler(IPartiesDb db) : IRequestHandler<GetContactQuery, ContactResponse>
{
    public async Task<ContactResponse> Handle(GetContactQuery query, CancellationToken cancellationToken) =>
        ContactResponse.Of(await db.Contacts.ReadAsync(query.Id, cancellationToken));
}

internal sealed class ListContactsHandler(IPartiesDb db) : IRequestHandler<ListContactsQuery, Page<ContactResponse>>
{
    private static readonly SortFields<Contact> Sort = new SortFields<Contact>("-createdAt", contact => contact.Id)
        .Allow("createdAt", contact => contact.CreatedAt)
        .Allow("name", contact => contact.Name);

    public async Task<Page<ContactResponse>> Handle(ListContactsQuery query, CancellationToken cancellationToken)
    {
        var contacts = await Filter(query).MatchingAsync(db.SearchWords, query.Q, cancellationToken);
        return (await contacts.ToPageAsync(query, Sort, cancellationToken)).Select(ContactResponse.Of);
    }

    private IQueryable<Contact> Filter(ListContactsQuery query)
    {
        var contacts = db.Contacts.WhereOneOf(contact => contact.Status, Filters.Values<ContactStatus>(query.Status));
        if (query.CustomerId is { } customerId)
        {
            contacts = contacts.Where(contact => contact.CustomerId == customerId);
        }

        if (query.VendorId is { } vendorId)
        {
            contacts = contacts.Where(contact => contact.VendorId == vendorId);
        }

        if (query.Email is { } email)
        {
            contacts = contacts.Where(contact => contact.Email == email);
        }

        return query.ExternalId is { } externalId ? contacts.Where(contact => contact.ExternalId == externalId) : contacts;
    }
}
