using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

internal static class PaymentTermLookup
{
    /// <summary>Refuses payment terms that Billing does not have, and says which there are.</summary>
    public static async Task RefuseUnknownAsync(this IQueryable<PaymentTermCopy> terms, string code, CancellationToken cancellationToken)
    {
        if (await terms.AnyAsync(term => term.Code == code, cancellationToken))
        {
            return;
        }

        var known = await terms.OrderBy(term => term.Code).Select(term => term.Code).ToListAsync(cancellationToken);
        var remedy = known.Count == 0 ? "There are none yet; create payment terms first." : $"Use one of: {string.Join(", ", known)}.";
        throw new InvalidRequestException("/paymentTerms", "unknown_reference", $"There are no payment terms '{code}'. {remedy}");
    }
}
