using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Application;

/// <summary>Records what a vendor offers of a product.</summary>
public sealed record CreateVendorItemCommand : VendorItemInput, ICommand<VendorItemResponse>
{
    /// <summary>The product, from the path.</summary>
    [JsonIgnore]
    public Guid ProductId { get; init; }

    /// <summary>The vendor, by id …</summary>
    public Guid? VendorId { get; init; }

    /// <summary>… or by number.</summary>
    public string? VendorNumber { get; init; }
}

internal sealed class CreateVendorItemValidator : AbstractValidator<CreateVendorItemCommand>
{
    public CreateVendorItemValidator()
    {
        Include(new VendorItemInputValidator());
        RuleFor(item => item.VendorNumber).NotEmpty().When(item => item.VendorId is null).WithMessage("Name the vendor by vendorId or vendorNumber.");
        RuleFor(item => item.VendorId).Null().When(item => item.VendorNumber is not null).WithMessage("Give either vendorId or vendorNumber, not both.");
    }
}

internal sealed class CreateVendorItemHandler(ICatalogDb db, IOptions<CompanyOptions> company, TimeProvider clock) : IRequestHandler<CreateVendorItemCommand, VendorItemResponse>
{
    public async Task<VendorItemResponse> Handle(CreateVendorItemCommand command, CancellationToken cancellationToken)
    {
        var product = await db.Products.ReadAsync(command.ProductId, cancellationToken);
        if (product.Kind == ProductKind.Bundle)
        {
            throw new DomainException("catalog.bundle_not_bought", $"'{product.Code}' is a bundle: its components are bought, not the bundle. Record the offer on the component.");
        }

        var pointer = command.VendorId is null ? "/vendorNumber" : "/vendorId";
        var vendor = await db.KnownRecords.AsNoTracking().ForShare().FirstOrDefaultAsync(
            record => record.Kind == RecordKind.Vendor && (command.VendorId != null ? record.Id == command.VendorId : record.Code == command.VendorNumber), cancellationToken)
            ?? throw new InvalidRequestException(
                pointer, "unknown_reference", $"There is no vendor '{command.VendorId?.ToString() ?? command.VendorNumber}'. Create it first or correct the reference.");
        if (vendor.Refusal(pointer) is { } ended)
        {
            throw new InvalidRequestException([ended]);
        }

        if (await db.VendorItems.AnyAsync(item => item.ProductId == product.Id && item.VendorId == vendor.Id, cancellationToken))
        {
            throw new DomainException("catalog.duplicate_vendor_item", $"An offer of {vendor.Code} for '{product.Code}' is recorded already. Change that one.");
        }

        var item = new VendorItem(product, vendor, clock.GetUtcNow());
        item.Change(command.Details(company.Value.BaseCurrency));
        db.VendorItems.Add(item);
        await db.SaveChangesAsync(cancellationToken);
        return VendorItemResponse.Of(item);
    }
}
