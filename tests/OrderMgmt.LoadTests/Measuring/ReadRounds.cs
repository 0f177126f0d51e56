using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Measuring;

/// <summary>Makes all reads in turn, round after round, with one client.</summary>
internal static class ReadRounds
{
    private const int WarmUp = 3;

    public static async Task<Timings> RunAsync(ApiClient client, IReadOnlyList<ReadCall> reads, int rounds, Proof proof, CancellationToken cancellationToken)
    {
        var timings = new Timings();
        for (var round = -WarmUp; round < rounds; round++)
        {
            foreach (var read in reads)
            {
                try
                {
                    using var answer = await client.GetAsync(read.Path, cancellationToken);
                }
                catch (CallFailedException failure)
                {
                    proof.Fault(failure.Message);
                }

                if (round >= 0)
                {
                    timings.Add(read.Name, client.LastDuration);
                }
            }
        }

        return timings;
    }
}
