using FluentValidation;
using Mapster;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Parties.Application;

/// <summary>A vendor in a file.</summary>
internal sealed record VendorRow : VendorInput
{
    /// <summary>How the company stands with it; <c>active</c> when not given.</summary>
    public VendorStatus? Status { get; init; }

    /// <summary>Why it is on hold, in up to 500 characters; only with that status.</summary>
    public string? HoldReason { get; init; }
}

internal sealed class VendorRowValidator : AbstractValidator<VendorRow>
{
    public VendorRowValidator()
    {
        Include(new VendorInputValidator());
        RuleFor(row => row.Status).IsInEnum();
        RuleFor(row => row.HoldReason).MaximumLength(500);
        RuleFor(row => row.Number).NotNull().When(row => row.ExternalId is null).WithErrorCode(PartyKeys.Missing).WithMessage(PartyKeys.MissingText);
    }
}

internal sealed class VendorImporter(
    IPartiesDb db, IRowReader reader, IValidator<VendorRow> validator, PartyReferences references, IPartyNumbers numbers, IOptions<CompanyOptions> company, TimeProvider clock)
    : Importer<VendorRow, Vendor>(reader, validator)
{
    private readonly PartyKeys<Vendor> _known = new();
    private readonly Queue<string> _numbers = new();

    public override string Resource => "vendors";

    protected override async Task PrepareAsync(IReadOnlyList<VendorRow> rows, CancellationToken cancellationToken)
    {
        await references.LoadAsync(cancellationToken);
        await _known.LoadAsync(db.Vendors, rows, cancellationToken);
        for (var missing = rows.Count(row => row.Number is null && _known.Find(row) is null); missing > 0; missing--)
        {
            _numbers.Enqueue(await numbers.NextForVendorAsync(cancellationToken));
        }
    }

    protected override Vendor? Find(VendorRow row) => _known.Find(row);

    protected override VendorRow Describe(Vendor vendor) => vendor.Adapt<VendorRow>(PartiesMapping.Config);

    protected override Vendor Create(VendorRow row)
    {
        references.RequireTerms(row.PaymentTermsOrDefault);
        var now = clock.GetUtcNow();
        var number = row.Number ?? _numbers.Dequeue();
        var vendor = new Vendor(Guid.CreateVersion7(now), now, number, row.Name!, row.Country!, row.Status ?? VendorStatus.Active, company.Value.BaseCurrency);
        row.ApplyTo(vendor, company.Value.BaseCurrency);
        vendor.Adopt(vendor.Status, row.HoldReason);
        db.Vendors.Add(vendor);
        _known.Add(vendor);
        return vendor;
    }

    protected override Task UpdateAsync(Vendor vendor, VendorRow row, VendorRow said, CancellationToken cancellationToken)
    {
        _known.RequireOwn(vendor, row, "vendor");
        if (row.PaymentTermsOrDefault != vendor.PaymentTerms)
        {
            references.RequireTerms(row.PaymentTermsOrDefault);
        }

        row.ApplyTo(vendor, company.Value.BaseCurrency);
        vendor.Adopt(row.Status ?? VendorStatus.Active, row.HoldReason);
        _known.Add(vendor);
        return Task.CompletedTask;
    }

    protected override IQueryable<Vendor> Exported() => db.Vendors.Where(vendor => vendor.MergedIntoId == null).OrderBy(vendor => vendor.Number);
}
