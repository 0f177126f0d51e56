using MediatR;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.Operations;

/// <summary>Proves every invariant on the live data.</summary>
public sealed record GetIntegrityQuery : IQuery<IntegrityResponse>;

/// <summary>The outcome of all proofs.</summary>
/// <param name="Intact">True when no invariant is broken.</param>
/// <param name="CheckedAt">When the proofs ended.</param>
/// <param name="Invariants">Each proof, by code and module.</param>
public sealed record IntegrityResponse(bool Intact, DateTimeOffset CheckedAt, IReadOnlyList<InvariantResponse> Invariants);

/// <summary>The outcome of one proof.</summary>
/// <param name="Code">Stable name: <c>I2</c>.</param>
/// <param name="Module">Whose data was examined.</param>
/// <param name="Title">The invariant as a sentence.</param>
/// <param name="Checked">How many things were examined.</param>
/// <param name="Violations">How many broke it.</param>
/// <param name="Examples">Up to ten of them, in words.</param>
public sealed record InvariantResponse(string Code, string Module, string Title, long Checked, long Violations, IReadOnlyList<string> Examples);

internal sealed class GetIntegrityHandler(IEnumerable<IInvariantCheck> checks, ModuleList modules, IServiceProvider services, TimeProvider clock)
    : IRequestHandler<GetIntegrityQuery, IntegrityResponse>
{
    public async Task<IntegrityResponse> Handle(GetIntegrityQuery query, CancellationToken cancellationToken)
    {
        Contexts.LiftTimeLimits(services);
        List<InvariantResponse> results = [];
        foreach (var check in checks)
        {
            var result = await check.CheckAsync(cancellationToken);
            results.Add(new(result.Code, modules.Of(check.GetType()).Name, result.Title, result.Checked, result.Violations, result.Examples));
        }

        var sorted = results.OrderBy(result => result.Code, NaturalOrder).ThenBy(result => result.Module, StringComparer.Ordinal);
        return new(results.TrueForAll(result => result.Violations == 0), clock.GetUtcNow(), [.. sorted]);
    }

    /// <summary>I2 before I10.</summary>
    private static readonly Comparer<string> NaturalOrder = Comparer<string>.Create((a, b) => a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b));
}
