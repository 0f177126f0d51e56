using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>Creates a contact of a customer or a vendor.</summary>
public sealed record CreateContactCommand : ContactInput, ICommand<ContactResponse>
{
    /// <summary>The customer; or give its number, or a vendor.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The vendor; or give its number, or a customer.</summary>
    public Guid? VendorId { get; init; }

    /// <summary>The vendor's number.</summary>
    public string? VendorNumber { get; init; }
}

internal sealed class CreateContactValidator : AbstractValidator<CreateContactCommand>
{
    public CreateContactValidator()
    {
        Include(new ContactInputValidator());
        RuleFor(command => command.CustomerId)
            .Must((command, _) => new object?[] { command.CustomerId, command.CustomerNumber, command.VendorId, command.VendorNumber }.Count(given => given is not null) == 1)
            .WithErrorCode("required").WithMessage("Give exactly one of customerId, customerNumber, vendorId and vendorNumber.");
    }
}

internal sealed class CreateContactHandler(IPartiesDb db, TimeProvider clock) : IRequestHandler<CreateContactCommand, ContactResponse>
{
    public async Task<ContactResponse> Handle(CreateContactCommand command, CancellationToken cancellationToken)
    {
        var party = await PartyAsync(command, cancellationToken);
        if (party.Refusal(PointerOf(command)) is { } archived)
        {
            throw new InvalidRequestException([archived]);
        }

        await db.Contacts.RefuseDuplicatesAsync(command, Guid.Empty, cancellationToken);
        var now = clock.GetUtcNow();
        var contact = new Contact(Guid.CreateVersion7(now), now, party);
        command.ApplyTo(contact);
        db.Contacts.Add(contact);
        await db.SaveChangesAsync(cancellationToken);
        return ContactResponse.Of(contact);
    }

    private static string PointerOf(CreateContactCommand command) =>
        command.CustomerId is not null ? "/customerId" : command.CustomerNumber is not null ? "/customerNumber" : command.VendorId is not null ? "/vendorId" : "/vendorNumber";

    private async Task<Party> PartyAsync(CreateContactCommand command, CancellationToken cancellationToken) =>
        command is { CustomerId: null, CustomerNumber: null }
            ? await FindAsync(db.Vendors, command.VendorId, command.VendorNumber, cancellationToken) ?? throw Unknown("vendor", command.VendorId is null)
            : await FindAsync(db.Customers, command.CustomerId, command.CustomerNumber, cancellationToken) ?? throw Unknown("customer", command.CustomerId is null);

    /// <summary>One that was merged leads to the one that remains.</summary>
    private static async Task<Party?> FindAsync<T>(IQueryable<T> parties, Guid? id, string? number, CancellationToken cancellationToken)
        where T : Party
    {
        var named = parties.Where(party => id != null ? party.Id == id : party.Number == number);
        return await parties.AsNoTracking().SingleOrDefaultAsync(party => named.Select(p => p.MergedIntoId ?? p.Id).Contains(party.Id), cancellationToken);
    }

    private static InvalidRequestException Unknown(string what, bool byNumber) =>
        new($"/{what}{(byNumber ? "Number" : "Id")}", $"unknown_{what}", $"There is no such {what}. Create it first, or correct the reference.");
}
