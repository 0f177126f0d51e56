using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>What rows refer to by code, read once per batch.</summary>
internal sealed class PartyReferences(IPartiesDb db)
{
    private HashSet<string> _terms = [];
    private Dictionary<string, CustomerGroup> _groups = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _terms = [.. await db.PaymentTerms.Select(term => term.Code).ToListAsync(cancellationToken)];
        _groups = await db.CustomerGroups.AsNoTracking().ToDictionaryAsync(group => group.Code, cancellationToken);
    }

    public void RequireTerms(string code)
    {
        if (!_terms.Contains(code))
        {
            throw new InvalidRequestException("/paymentTerms", "unknown_reference", $"There are no payment terms '{code}'. Use one of: {string.Join(", ", _terms.Order())}.");
        }
    }

    public CustomerGroup? GroupOf(string? code) => code is null ? null
        : _groups.GetValueOrDefault(code)
            ?? throw new InvalidRequestException("/customerGroupCode", "unknown_reference", $"There is no customer group '{code}'. Create it first, or correct the code.");
}
