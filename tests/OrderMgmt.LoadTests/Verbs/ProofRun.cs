using System.CommandLine;
using System.Diagnostics;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Proving;
using OrderMgmt.LoadTests.Reporting;
using OrderMgmt.LoadTests.Targets;
using OrderMgmt.Tests.Shared;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>One run of a verb that proves correctness: on each database, within its time, reported however it ends.</summary>
internal sealed class ProofRun(string verb, ProofOptions options, ParseResult parsed)
{
    private readonly ProofReport _report = new(verb, options.Seed(parsed), Machine.This(), TimeProvider.System.GetUtcNow(), []);

    public static TextWriter Progress => Console.Error;

    /// <summary>Runs the proof on each database that was asked for. Returns the exit code.</summary>
    public async Task<int> RunAsync(Func<DatabaseHost, Proof, CancellationToken, Task> prove, CancellationToken cancellationToken)
    {
        foreach (var provider in options.Providers(parsed))
        {
            using var databases = DatabaseHost.Start(provider);
            var proof = new Proof(provider, databases.Version);
            _report.Proofs.Add(proof);
            await ProveAsync(prove, databases, proof, cancellationToken);
        }

        _report.WriteTo(Console.Out);
        if (options.Json(parsed) is { } file)
        {
            await _report.WriteJsonAsync(file, cancellationToken);
        }

        return _report.IsClean ? 0 : 1;
    }

    private async Task ProveAsync(Func<DatabaseHost, Proof, CancellationToken, Task> prove, DatabaseHost databases, Proof proof, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Longest(parsed));
        try
        {
            await prove(databases, proof, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            proof.Fault($"It was not done within {options.Longest(parsed).TotalMinutes:0.#} minutes.");
        }
        catch (Exception failure) when (failure is ServerFailedException or CallFailedException or UnexpectedAnswerException or HttpRequestException)
        {
            proof.Fault(failure.Message);
        }

        proof.Seconds = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1);
    }
}
