using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

internal static class CustomerDuplicates
{
    /// <summary>Refuses a number or external id that another customer than <paramref name="self"/> has.</summary>
    public static async Task RefuseDuplicatesAsync(this IQueryable<Customer> customers, CustomerInput input, Guid self, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<Customer>(customers, "customer", customer => customer.Number, self);
        await duplicates.FindAsync("number", input.Number, customer => customer.Number == input.Number, cancellationToken);
        await duplicates.FindAsync("externalId", input.ExternalId, customer => customer.ExternalId == input.ExternalId, cancellationToken);
        duplicates.Refuse("parties.duplicate_customer");
    }
}
