using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>
/// Merges another vendor into this one. The other is archived; its contacts belong to this one from now
/// on, and its number and external id lead here. Documents stay as they are written.
/// </summary>
public sealed record MergeVendorCommand : ICommand<VendorResponse>, IMasterDataCommand
{
    /// <summary>The vendor that remains, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>The vendor that ends; or give <see cref="VendorNumber"/>.</summary>
    public Guid? VendorId { get; init; }

    /// <summary>Number of the vendor that ends; or give <see cref="VendorId"/>.</summary>
    public string? VendorNumber { get; init; }
}

internal sealed class MergeVendorValidator : AbstractValidator<MergeVendorCommand>
{
    public MergeVendorValidator()
    {
        RuleFor(command => command.VendorId).NotNull().When(command => command.VendorNumber is null).WithMessage("Name the vendor that ends by vendorId or vendorNumber.");
        RuleFor(command => command.VendorId).Null().When(command => command.VendorNumber is not null).WithMessage("Give either vendorId or vendorNumber, not both.");
    }
}

internal sealed class MergeVendorHandler(IPartiesDb db, RequestContext request)
    : IRequestHandler<MergeVendorCommand, VendorResponse>
{
    public async Task<VendorResponse> Handle(MergeVendorCommand command, CancellationToken cancellationToken)
    {
        var survivor = await db.Vendors.LoadAsync(command.Id, request, cancellationToken);
        var merged = await db.Vendors.AsTracking()
            .SingleOrDefaultAsync(c => command.VendorId != null ? c.Id == command.VendorId : c.Number == command.VendorNumber, cancellationToken)
            ?? throw new InvalidRequestException(
                command.VendorId is null ? "/vendorNumber" : "/vendorId", "vendor_unknown", "There is no such vendor. Correct the reference.");
        survivor.Absorb(merged);
        await foreach (var earlier in db.Vendors.AsTracking().Where(c => c.MergedIntoId == merged.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            earlier.Follow(survivor);
        }

        await foreach (var contact in db.Contacts.AsTracking().Where(c => c.VendorId == merged.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            contact.MoveTo(survivor);
        }

        await db.SaveChangesAsync(cancellationToken);
        return VendorResponse.Of(survivor);
    }
}
