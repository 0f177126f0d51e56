using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts;

namespace OrderMgmt.Platform.Messaging;

/// <summary>What was told before a module listened, so that it can make the copies it keeps now.</summary>
public static class ToldBefore
{
    /// <summary>All events of these kinds in the log, oldest first.</summary>
    public static async IAsyncEnumerable<IIntegrationEvent> ToldAsync(
        this DbContext context, IReadOnlyList<Type> kinds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = kinds.Select(EventTypes.NameOf).ToList();
        var told = context.Set<EventRow>().AsNoTracking().Where(row => names.Contains(row.Name)).OrderBy(row => row.Position).Select(row => new { row.Name, row.Data });
        await foreach (var row in told.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return EventTypes.Deserialize(row.Name, row.Data);
        }
    }

    /// <summary>Each record that was merged with the one that remains, the last one of several merges.</summary>
    public static IEnumerable<(Guid Ended, Guid Survivor)> Survivors(IReadOnlyDictionary<Guid, Guid> merged)
    {
        foreach (var (ended, first) in merged)
        {
            var survivor = first;
            while (merged.TryGetValue(survivor, out var next))
            {
                survivor = next;
            }

            yield return (ended, survivor);
        }
    }
}
