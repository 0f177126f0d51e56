using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>Changes a vendor. Documents that exist keep what they copied.</summary>
public sealed record UpdateVendorCommand : VendorInput, ICommand<VendorResponse>, IMasterDataCommand
{
    /// <summary>The vendor, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdateVendorValidator : AbstractValidator<UpdateVendorCommand>
{
    public UpdateVendorValidator() => Include(new VendorInputValidator());
}

internal sealed class UpdateVendorHandler(IPartiesDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<UpdateVendorCommand, VendorResponse>
{
    public async Task<VendorResponse> Handle(UpdateVendorCommand command, CancellationToken cancellationToken)
    {
        var vendor = await db.Vendors.LoadAsync(command.Id, request, cancellationToken);
        if (command.Number != vendor.Number)
        {
            throw new InvalidRequestException("/number", "immutable", $"The number '{vendor.Number}' can't be changed, documents refer to it. Leave it out.");
        }

        if (command.PaymentTermsOrDefault != vendor.PaymentTerms)
        {
            await db.PaymentTerms.RefuseUnknownAsync(command.PaymentTermsOrDefault, cancellationToken);
        }

        await db.Vendors.RefuseDuplicatesAsync(command, vendor.Id, cancellationToken);
        command.ApplyTo(vendor, company.Value.BaseCurrency);
        await db.SaveChangesAsync(cancellationToken);
        return VendorResponse.Of(vendor);
    }
}
