using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Creates a vendor.</summary>
public sealed record CreateVendorCommand : VendorInput, ICommand<VendorResponse>, IMasterDataCommand
{
    /// <summary>How the company stands with it; <c>active</c> when not given.</summary>
    public VendorStatus? Status { get; init; }
}

internal sealed class CreateVendorValidator : AbstractValidator<CreateVendorCommand>
{
    public CreateVendorValidator()
    {
        Include(new VendorInputValidator());
        RuleFor(command => command.Status).IsInEnum();
    }
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
        var baseCurrency = company.Value.BaseCurrency;
        var vendor = new Vendor(Guid.CreateVersion7(now), now, number, command.Name!, command.Country!, command.Status ?? VendorStatus.Active, baseCurrency);
        command.ApplyTo(vendor, baseCurrency);
        var alike = await PossibleDuplicates.FindAsync(db.Vendors, db.SearchWords, PartyTraits.Of(vendor), cancellationToken);
        db.Vendors.Add(vendor);
        await db.SaveChangesAsync(cancellationToken);
        return VendorResponse.Of(vendor) with { PossibleDuplicates = alike.Count > 0 ? alike : null };
    }
}
