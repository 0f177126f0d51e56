using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Stops buying from a vendor for the time being.</summary>
public sealed record HoldVendorCommand : ICommand<VendorResponse>, IMasterDataCommand
{
    /// <summary>The vendor, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Why, in up to 500 characters.</summary>
    public string? Reason { get; init; }
}

internal sealed class HoldVendorValidator : AbstractValidator<HoldVendorCommand>
{
    public HoldVendorValidator() => RuleFor(command => command.Reason).MaximumLength(500);
}

internal sealed class HoldVendorHandler(IPartiesDb db, RequestContext request)
    : IRequestHandler<HoldVendorCommand, VendorResponse>
{
    public async Task<VendorResponse> Handle(HoldVendorCommand command, CancellationToken cancellationToken)
    {
        var vendor = await db.Vendors.LoadAsync(command.Id, request, cancellationToken);
        vendor.Hold(command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return VendorResponse.Of(vendor);
    }
}
