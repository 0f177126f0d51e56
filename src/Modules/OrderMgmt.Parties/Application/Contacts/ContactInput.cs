using FluentValidation;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>What can be said about a contact when it is created and changed later.</summary>
public abstract record ContactInput
{
    /// <summary>Name of the person, up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>What the person does there, up to 100 characters.</summary>
    public string? JobTitle { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number, up to 40 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>Language of texts sent to the person: a BCP 47 tag such as <c>de-AT</c>.</summary>
    public string? Language { get; init; }

    /// <summary>What the person is asked and told: any of <c>billing</c>, <c>approver</c>, <c>delivery</c>, <c>portal</c>.</summary>
    public IReadOnlyList<ContactRole>? Roles { get; init; }

    /// <summary>Key under which another system knows the contact: up to 100 characters, unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    internal void ApplyTo(Contact contact) => contact.Describe(
        Name!, JobTitle, Email, Phone, Language, [.. (Roles ?? []).Distinct().Order()], ExternalId, Metadata ?? new Dictionary<string, string>());
}

internal sealed class ContactInputValidator : AbstractValidator<ContactInput>
{
    public ContactInputValidator()
    {
        RuleFor(contact => contact.Name).NotEmpty().MaximumLength(200);
        RuleFor(contact => contact.JobTitle).MaximumLength(100);
        RuleFor(contact => contact.Email).Email();
        RuleFor(contact => contact.Email).NotNull()
            .When(contact => contact.Roles?.Contains(ContactRole.Portal) == true)
            .WithMessage("A contact who uses the portal needs an e-mail address.");
        RuleFor(contact => contact.Phone).MaximumLength(40);
        RuleFor(contact => contact.Language).Language();
        RuleForEach(contact => contact.Roles).IsInEnum();
        RuleFor(contact => contact.ExternalId).ExternalId();
        RuleFor(contact => contact.Metadata).Metadata();
    }
}

internal static class ContactDuplicates
{
    /// <summary>Refuses an external id that another contact than <paramref name="self"/> has.</summary>
    public static async Task RefuseDuplicatesAsync(this IQueryable<Contact> contacts, ContactInput input, Guid self, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<Contact>(contacts, "contact", contact => contact.Name, self);
        await duplicates.FindAsync("externalId", input.ExternalId, contact => contact.ExternalId == input.ExternalId, cancellationToken);
        duplicates.Refuse("parties.duplicate_contact");
    }
}
