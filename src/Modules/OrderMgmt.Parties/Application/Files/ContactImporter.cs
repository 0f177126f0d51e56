using FluentValidation;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Parties.Application;

/// <summary>A contact in a file, found again by its external id, else by its party and e-mail address.</summary>
internal sealed record ContactRow : ContactInput
{
    /// <summary>Number of the customer; or give that of a vendor.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>Number of the vendor; or give that of a customer.</summary>
    public string? VendorNumber { get; init; }

    /// <summary>Whether the person can still be written to; <c>active</c> when not given.</summary>
    public ContactStatus? Status { get; init; }
}

internal sealed class ContactRowValidator : AbstractValidator<ContactRow>
{
    public ContactRowValidator()
    {
        Include(new ContactInputValidator());
        RuleFor(row => row.Status).IsInEnum().NotEqual(ContactStatus.Anonymized).WithMessage("A contact is anonymized by its own call; use active or archived.");
        RuleFor(row => row.CustomerNumber)
            .Must((row, _) => row.CustomerNumber is null != row.VendorNumber is null).WithErrorCode("required").WithMessage("Give either customerNumber or vendorNumber.");
        RuleFor(row => row.Email).NotNull().When(row => row.ExternalId is null).WithErrorCode(PartyKeys.Missing)
            .WithMessage("Give externalId or email: without either, the row would make another contact each time the file is imported.");
    }
}

internal sealed class ContactImporter(IPartiesDb db, IRowReader reader, IValidator<ContactRow> validator, TimeProvider clock)
    : Importer<ContactRow, Contact>(reader, validator)
{
    private readonly Dictionary<string, Contact> _byExternalId = [];
    private readonly Dictionary<(Guid Party, string Email), Contact> _byEmail = [];
    private Dictionary<string, Customer> _customers = [];
    private Dictionary<string, Vendor> _vendors = [];

    public override string Resource => "contacts";

    protected override async Task PrepareAsync(IReadOnlyList<ContactRow> rows, CancellationToken cancellationToken)
    {
        _customers = await PartiesAsync(db.Customers, rows.Select(row => row.CustomerNumber), cancellationToken);
        _vendors = await PartiesAsync(db.Vendors, rows.Select(row => row.VendorNumber), cancellationToken);
        var externalIds = rows.Select(row => row.ExternalId).OfType<string>().Distinct().ToList();
        var emails = rows.Where(row => row.ExternalId is null).Select(row => row.Email).OfType<string>().Distinct().ToList();
        var contacts = db.Contacts.AsTracking();
        foreach (var contact in await contacts.Where(c => EF.Parameter(externalIds).Contains(c.ExternalId!) || EF.Parameter(emails).Contains(c.Email!)).ToListAsync(cancellationToken))
        {
            Remember(contact);
        }
    }

    protected override Contact? Find(ContactRow row) =>
        row.ExternalId is { } externalId ? _byExternalId.GetValueOrDefault(externalId)
        : row.Email is { } email && PartyOf(row) is { } party ? _byEmail.GetValueOrDefault((party.Id, email))
        : null;

    protected override ContactRow Describe(Contact contact) => new()
    {
        CustomerNumber = contact.CustomerId is null ? null : contact.PartyNumber,
        VendorNumber = contact.VendorId is null ? null : contact.PartyNumber,
        Name = contact.Name,
        JobTitle = contact.JobTitle,
        Email = contact.Email,
        Phone = contact.Phone,
        Language = contact.Language,
        Roles = contact.Roles,
        Status = contact.Status,
        ExternalId = contact.ExternalId,
        Metadata = contact.Metadata,
    };

    protected override Contact Create(ContactRow row)
    {
        var now = clock.GetUtcNow();
        var contact = new Contact(Guid.CreateVersion7(now), now, RequireParty(row));
        Apply(contact, row);
        db.Contacts.Add(contact);
        return contact;
    }

    protected override Task UpdateAsync(Contact contact, ContactRow row, ContactRow said, CancellationToken cancellationToken)
    {
        if (RequireParty(row).Id != (contact.CustomerId ?? contact.VendorId))
        {
            throw new InvalidRequestException("", "immutable", "A contact stays with its customer or vendor. Archive it there, and create another here.");
        }

        Apply(contact, row);
        return Task.CompletedTask;
    }

    /// <summary>Anonymized contacts have nothing to tell.</summary>
    protected override IQueryable<Contact> Exported() => db.Contacts.Where(contact => contact.Status != ContactStatus.Anonymized).OrderBy(contact => contact.CreatedAt).ThenBy(contact => contact.Id);

    private void Apply(Contact contact, ContactRow row)
    {
        row.ApplyTo(contact);
        if ((row.Status ?? ContactStatus.Active) is var status && status != contact.Status)
        {
            Move(contact, status);
        }

        Remember(contact);
    }

    private static void Move(Contact contact, ContactStatus status)
    {
        if (status == ContactStatus.Archived)
        {
            contact.Archive();
        }
        else
        {
            contact.Activate();
        }
    }

    private void Remember(Contact contact)
    {
        if (contact.ExternalId is { } externalId)
        {
            _byExternalId[externalId] = contact;
        }

        if (contact is { Email: { } email, Status: not ContactStatus.Anonymized })
        {
            _byEmail[((contact.CustomerId ?? contact.VendorId)!.Value, email)] = contact;
        }
    }

    private Party? PartyOf(ContactRow row) =>
        row.CustomerNumber is { } customer ? _customers.GetValueOrDefault(customer)
        : row.VendorNumber is { } vendor ? _vendors.GetValueOrDefault(vendor)
        : null;

    private Party RequireParty(ContactRow row)
    {
        var (what, number) = row.CustomerNumber is null ? ("vendor", row.VendorNumber) : ("customer", row.CustomerNumber);
        return PartyOf(row)
            ?? throw new InvalidRequestException($"/{what}Number", $"unknown_{what}", $"There is no {what} '{number}'. Create it first, or correct the number.");
    }

    /// <summary>By the number that a row names; what was merged leads to the one that remains.</summary>
    private static async Task<Dictionary<string, T>> PartiesAsync<T>(IQueryable<T> parties, IEnumerable<string?> named, CancellationToken cancellationToken)
        where T : Party
    {
        var numbers = named.OfType<string>().Distinct().ToList();
        var found = await parties.AsNoTracking().Where(party => EF.Parameter(numbers).Contains(party.Number)).ToListAsync(cancellationToken);
        var mergedInto = found.Select(party => party.MergedIntoId).OfType<Guid>().ToList();
        var survivors = mergedInto.Count == 0 ? [] : await parties.AsNoTracking().Where(party => mergedInto.Contains(party.Id)).ToDictionaryAsync(party => party.Id, cancellationToken);
        return found.ToDictionary(party => party.Number, party => party.MergedIntoId is { } id ? survivors[id] : party);
    }
}
