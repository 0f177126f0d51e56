using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>Changes what a vendor offers of a product.</summary>
public sealed record UpdateVendorItemCommand : VendorItemInput, ICommand<VendorItemResponse>
{
    /// <summary>The product, from the path.</summary>
    [JsonIgnore]
    public Guid ProductId { get; init; }

    /// <summary>The offer, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Can't be changed.</summary>
    public Guid? VendorId { get; init; }

    /// <summary>Can't be changed.</summary>
    public string? VendorNumber { get; init; }
}

internal sealed class UpdateVendorItemValidator : AbstractValidator<UpdateVendorItemCommand>
{
    public UpdateVendorItemValidator() => Include(new VendorItemInputValidator());
}

internal sealed class UpdateVendorItemHandler(ICatalogDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<UpdateVendorItemCommand, VendorItemResponse>
{
    public async Task<VendorItemResponse> Handle(UpdateVendorItemCommand command, CancellationToken cancellationToken)
    {
        var item = await db.VendorItems.Where(item => item.ProductId == command.ProductId).LoadAsync(command.Id, request, cancellationToken);
        if ((command.VendorId, command.VendorNumber) != (item.VendorId, item.VendorNumber))
        {
            throw new InvalidRequestException("/vendorId", "immutable", "The vendor of an offer can't be changed. Remove it and record another.");
        }

        item.Change(command.Details(company.Value.BaseCurrency));
        await db.SaveChangesAsync(cancellationToken);
        return VendorItemResponse.Of(item);
    }
}
