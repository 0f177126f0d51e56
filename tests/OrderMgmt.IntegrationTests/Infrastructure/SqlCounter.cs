using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>Counts what a host sends to its database, by what EF logs of it: commands (round trips), with their texts, and commits.</summary>
internal sealed partial class SqlCounter : ILoggerProvider, ILogger
{
    public const string Settings = "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database=Debug";

    private int _commands;
    private int _commits;
    private readonly ConcurrentQueue<(string Text, int Timeout)> _sent = [];

    /// <summary>What was sent since the last call.</summary>
    public (int Commands, int Commits) Take() => (Interlocked.Exchange(ref _commands, 0), Interlocked.Exchange(ref _commits, 0));

    /// <summary>The texts of the commands that were sent since the last call of this or of the next.</summary>
    public IReadOnlyList<string> TakeTexts() => [.. TakeSent().Select(command => command.Text)];

    /// <summary>These commands, and how many seconds each could have taken; 0 for no limit.</summary>
    public IEnumerable<(string Text, int Timeout)> TakeSent()
    {
        while (_sent.TryDequeue(out var command))
        {
            yield return command;
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId == RelationalEventId.TransactionCommitted)
        {
            Interlocked.Increment(ref _commits);
        }
        else if (eventId == RelationalEventId.CommandExecuted && !LooksForWork().IsMatch(formatter(state, exception)))
        {
            Interlocked.Increment(ref _commands);
            var parts = ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(part => part.Key, part => part.Value);
            _sent.Enqueue(((string)parts["commandText"]!, (int)parts["commandTimeout"]!));
        }
    }

    public void Dispose()
    {
    }

    /// <summary>Lanes look for work, and callers for its end, as often as it happens to be.</summary>
    [GeneratedRegex(@"SELECT[^;]*\bFROM ""?messaging""?[._]""?deliveries", RegexOptions.Singleline)]
    private static partial Regex LooksForWork();
}
