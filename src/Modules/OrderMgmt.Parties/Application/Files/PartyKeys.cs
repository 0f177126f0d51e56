using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

internal static class PartyKeys
{
    public const string Missing = "key_required";

    public const string MissingText = "Give number or externalId: without either, the row would make another record each time the file is imported.";
}

/// <summary>The records that the rows of a batch name by number or external id; what was merged leads to the one that remains.</summary>
internal sealed class PartyKeys<T>
    where T : Party
{
    private readonly Dictionary<string, T> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _byExternalId = new(StringComparer.Ordinal);

    public async Task LoadAsync(IQueryable<T> parties, IEnumerable<PartyInput> rows, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(row => row.Number).OfType<string>().Distinct().ToList();
        var externalIds = rows.Select(row => row.ExternalId).OfType<string>().Distinct().ToList();
        List<T> found =
        [
            .. await parties.AsTracking().Where(party => EF.Parameter(numbers).Contains(party.Number)).ToListAsync(cancellationToken),
            .. externalIds.Count == 0 ? [] : await parties.AsTracking().Where(party => EF.Parameter(externalIds).Contains(party.ExternalId!)).ToListAsync(cancellationToken),
        ];
        var mergedInto = found.Select(party => party.MergedIntoId).OfType<Guid>().Distinct().ToList();
        var survivors = mergedInto.Count == 0
            ? []
            : await parties.AsTracking().Where(party => mergedInto.Contains(party.Id)).ToDictionaryAsync(party => party.Id, cancellationToken);
        foreach (var party in found)
        {
            Add(party, party.MergedIntoId is { } id ? survivors[id] : party);
        }
    }

    /// <summary>By number when there is one, else by external id.</summary>
    public T? Find(PartyInput row) =>
        row.Number is not null && _byNumber.TryGetValue(row.Number, out var byNumber) ? byNumber
        : row.ExternalId is not null && _byExternalId.TryGetValue(row.ExternalId, out var byExternalId) ? byExternalId
        : null;

    public void Add(T party) => Add(party, party);

    /// <summary>Refuses a row that names another number, or the external id of another record.</summary>
    public void RequireOwn(T party, PartyInput row, string what)
    {
        if (row.Number is not null && row.Number != party.Number)
        {
            throw new InvalidRequestException("/number", "immutable", $"The {what} has the number '{party.Number}', which can't be changed. Leave the number out, or correct it.");
        }

        if (row.ExternalId is not null && _byExternalId.TryGetValue(row.ExternalId, out var holder) && holder != party)
        {
            throw new DomainException(
                $"parties.duplicate_{what}", $"The {what} '{holder.Number}' already has the externalId '{row.ExternalId}'.",
                [new Problem("/externalId", "duplicate", $"The {what} '{holder.Number}' already has the externalId '{row.ExternalId}'. Send another, or change that {what}.")]);
        }
    }

    private void Add(T named, T party)
    {
        _byNumber[named.Number] = party;
        if (named.ExternalId is { } externalId)
        {
            _byExternalId[externalId] = party;
        }
    }
}
