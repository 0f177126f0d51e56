using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

internal static class CustomerGroupLookup
{
    /// <summary>The group with this code; nothing when none is named. Refuses a code that no group has.</summary>
    public static async Task<CustomerGroup?> OfCodeAsync(this IQueryable<CustomerGroup> groups, string? code, CancellationToken cancellationToken) =>
        code is null ? null : await groups.AsNoTracking().SingleOrDefaultAsync(group => group.Code == code, cancellationToken) ?? throw Unknown(code);

    private static InvalidRequestException Unknown(string code) =>
        new("/customerGroupCode", "unknown_reference", $"There is no customer group '{code}'. Create it first, or correct the code.");
}
