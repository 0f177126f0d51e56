namespace OrderMgmt.Tests.Shared.Histories;

/// <summary>Runs histories, each on a fresh system, and makes one that fails as short as it gets.</summary>
/// <param name="open">Makes a fresh system.</param>
public sealed class History(Func<Task<IHistoryHost>> open)
{
    /// <summary>Runs to find a shorter history that still fails.</summary>
    private const int MostShrinkingRuns = 60;

    /// <summary>Steps that were done to both, in all histories.</summary>
    public int Done { get; private set; }

    /// <summary>Runs a history. Returns nothing when system and model agreed to its end, else the difference.</summary>
    public async Task<string?> RunAsync(IReadOnlyList<HistoryCommand> commands, CancellationToken cancellationToken)
    {
        await using var host = await open();
        var world = new HistoryWorld(host, cancellationToken);
        try
        {
            await world.OpenAsync();
            foreach (var command in commands)
            {
                await world.DoAsync(command);
            }

            await world.CompareAsync();
            return null;
        }
        catch (Exception difference) when (difference is HistoryMismatchException or UnexpectedAnswerException or KeyNotFoundException or InvalidOperationException)
        {
            return difference.Message;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "A call was not answered in time.";
        }
        finally
        {
            Done += world.Done;
        }
    }

    /// <summary>Takes away ever smaller parts for as long as what is left still fails. Returns the history and its difference in words.</summary>
    public async Task<string> ShrinkAsync(IReadOnlyList<HistoryCommand> commands, string difference, CancellationToken cancellationToken)
    {
        var (left, runs) = (commands, 0);
        for (var size = Math.Max(1, commands.Count / 2); size > 0; size /= 2)
        {
            for (var start = 0; start < left.Count && runs < MostShrinkingRuns;)
            {
                IReadOnlyList<HistoryCommand> without = [.. left.Take(start), .. left.Skip(start + size)];
                runs++;
                if (await RunAsync(without, cancellationToken) is { } still)
                {
                    (left, difference) = (without, still);
                }
                else
                {
                    start += size;
                }
            }
        }

        return $"{difference}\n   after {string.Join(", ", left)}";
    }
}
