using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Returns.Application;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Infrastructure;

/// <summary>The reasons that every installation begins with.</summary>
internal sealed class ShippedReturnReasons(IReturnsDb db, TimeProvider clock) : IFirstStart
{
    private static readonly (string Code, string Name)[] Reasons =
    [
        ("defective", "The goods are defective"),
        ("wrongItem", "Something else was delivered"),
        ("damagedInTransit", "The goods were damaged on the way"),
        ("notNeeded", "The customer does not need the goods"),
        ("lateDelivery", "The goods came too late"),
        ("other", "Another reason"),
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var known = await db.ReturnReasons.AsNoTracking().Select(reason => reason.Code).ToListAsync(cancellationToken);
        for (var i = 0; i < Reasons.Length; i++)
        {
            if (!known.Contains(Reasons[i].Code))
            {
                db.ReturnReasons.Add(new ReturnReason(Reasons[i].Code, Reasons[i].Name, i + 1, clock.GetUtcNow()));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
