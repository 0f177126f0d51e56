using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Application;

/// <summary>A record that may be the same one.</summary>
/// <param name="Id">Identifier of the record.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its legal name.</param>
/// <param name="Score">How likely it is the same: 1 to 100.</param>
/// <param name="Reasons">What they have in common: <c>sameExternalId</c>, <c>sameTaxId</c>, <c>sameEmail</c>, <c>sameName</c>, <c>similarName</c>, <c>sameEmailDomain</c>, <c>samePhone</c>.</param>
public sealed record DuplicateResponse(Guid Id, string Number, string Name, int Score, IReadOnlyList<string> Reasons);

/// <summary>Records that may be the same one, likeliest first.</summary>
/// <param name="Items">At most twenty.</param>
public sealed record DuplicatesResponse(IReadOnlyList<DuplicateResponse> Items);

/// <summary>What records are compared by.</summary>
internal sealed record PartyTraits(Guid Id, string NameKey, string? TaxKey, string? Email, string? EmailDomain, string? Phone, string? ExternalId)
{
    public static PartyTraits Of(Party party) =>
        new(party.Id, party.NameKey, party.TaxKey, party.Email, party.EmailDomain, party.Phone, party.ExternalId);

    public static PartyTraits Of(string? name, string? taxId, string? email, string? phone, string? externalId) =>
        new(Guid.Empty, PartyNames.Key(name ?? ""), PartyNames.TaxKey(taxId), email, PartyNames.Domain(email), phone, externalId);
}

/// <summary>Finds records that may be the same one: looked up by what is indexed, then scored by all they have in common.</summary>
internal static class PossibleDuplicates
{
    private const int MostCandidates = 50;
    private const int MostShown = 20;
    private const int LowestScore = 30;

    public static async Task<IReadOnlyList<DuplicateResponse>> FindAsync<T>(
        IQueryable<T> parties, IQueryable<SearchWord> words, PartyTraits traits, CancellationToken cancellationToken)
        where T : Party
    {
        List<IQueryable<T>> lookUps =
        [
            .. LookUps<T>(traits).Select(parties.Where),
            await parties.MatchingAsync(words, TellingWords(traits.NameKey), cancellationToken),
        ];
        var found = new Dictionary<Guid, T>();
        foreach (var lookUp in lookUps)
        {
            foreach (var party in await lookUp.Where(p => p.Id != traits.Id && p.MergedIntoId == null).Take(MostCandidates).AsNoTracking().ToListAsync(cancellationToken))
            {
                found.TryAdd(party.Id, party);
            }
        }

        return
        [
            .. found.Values.Select(party => Compare(traits, party)).Where(duplicate => duplicate.Score >= LowestScore)
                .OrderByDescending(duplicate => duplicate.Score).ThenBy(duplicate => duplicate.Number, StringComparer.Ordinal).Take(MostShown),
        ];
    }

    private static IEnumerable<Expression<Func<T, bool>>> LookUps<T>(PartyTraits traits)
        where T : Party
    {
        if (traits.TaxKey is { } taxKey)
        {
            yield return party => party.TaxKey == taxKey;
        }

        if (traits.Email is { } email)
        {
            yield return party => party.Email == email;
        }

        if (traits.EmailDomain is { } domain)
        {
            yield return party => party.EmailDomain == domain;
        }

        if (traits.ExternalId is { } externalId)
        {
            yield return party => party.ExternalId == externalId;
        }

        if (traits.NameKey is { Length: > 0 } name)
        {
            yield return party => party.NameKey == name;
        }
    }

    /// <summary>The two longest words: names that share neither are not alike.</summary>
    private static string TellingWords(string nameKey) => string.Join(' ', nameKey.Split(' ').OrderByDescending(word => word.Length).Take(2));

    /// <summary>Independent signs add up as chances do: what is left open by one is narrowed by the next.</summary>
    private static DuplicateResponse Compare(PartyTraits traits, Party party)
    {
        List<(string Reason, decimal Chance)> signs = [];
        Add("sameExternalId", 0.95m, traits.ExternalId is not null && traits.ExternalId == party.ExternalId);
        Add("sameTaxId", 0.9m, traits.TaxKey is not null && traits.TaxKey == party.TaxKey);
        Add("sameEmail", 0.7m, traits.Email is not null && string.Equals(traits.Email, party.Email, StringComparison.OrdinalIgnoreCase));
        Add("sameEmailDomain", 0.3m, traits.EmailDomain is not null && traits.EmailDomain == party.EmailDomain && traits.Email != party.Email);
        Add("samePhone", 0.4m, traits.Phone is not null && traits.Phone == party.Phone);
        var alike = PartyNames.Similarity(traits.NameKey, party.NameKey);
        Add("sameName", 0.6m, alike == 1);
        Add("similarName", 0.5m * alike, alike is >= 0.5m and < 1);
        var score = 1 - signs.Aggregate(1m, (open, sign) => open * (1 - sign.Chance));
        return new(party.Id, party.Number, party.Name, (int)decimal.Round(score * 100, MidpointRounding.AwayFromZero), [.. signs.Select(sign => sign.Reason)]);

        void Add(string reason, decimal chance, bool applies)
        {
            if (applies)
            {
                signs.Add((reason, chance));
            }
        }
    }
}
