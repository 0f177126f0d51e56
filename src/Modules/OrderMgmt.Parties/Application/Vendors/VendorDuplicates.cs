using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

internal static class VendorDuplicates
{
    /// <summary>Refuses a number or external id that another vendor than <paramref name="self"/> has.</summary>
    public static async Task RefuseDuplicatesAsync(this IQueryable<Vendor> vendors, VendorInput input, Guid self, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<Vendor>(vendors, "vendor", vendor => vendor.Number, self);
        await duplicates.FindAsync("number", input.Number, vendor => vendor.Number == input.Number, cancellationToken);
        await duplicates.FindAsync("externalId", input.ExternalId, vendor => vendor.ExternalId == input.ExternalId, cancellationToken);
        duplicates.Refuse("parties.duplicate_vendor");
    }
}
