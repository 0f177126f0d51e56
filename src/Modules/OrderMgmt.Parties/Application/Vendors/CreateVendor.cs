using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Creates a vendor.</summary>
public sealed record CreateVendorCommand : VendorInput, ICommand<VendorResponse>, IMasterDataCommand;

internal sealed class CreateVendorValidator : AbstractValidator<CreateVendorCommand>
{
    public CreateVendorValidator() => Include(new VendorInputValidator());
}

internal sealed class CreateVendorHandler(IPartiesDb db, IPartyNumbers numbers, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<CreateVendorCommand, VendorResponse>
{
    public async Task<VendorResponse> Handle(CreateVendorCommand command, CancellationToken cancellationToken)
    {
        await db.PaymentTerms.RefuseUnknownAsync(command.PaymentTermsOrDefault, cancellationToken);
        await db.Vendors.RefuseDuplicatesAsync(command, Guid.Empty, cancellationToken);
        var number = command.Number ?? await numbers.NextForVendorAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var vendor = new Vendor(Guid.CreateVersion7(now), now, number, command.Name!, command.Country!, company.Value.BaseCurrency);
        command.ApplyTo(vendor, company.Value.BaseCurrency);
        db.Vendors.Add(vendor);
        await db.SaveChangesAsync(cancellationToken);
        return VendorResponse.Of(vendor);
    }
}
