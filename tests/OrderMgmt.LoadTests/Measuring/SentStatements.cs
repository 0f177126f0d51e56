using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OrderMgmt.LoadTests.Measuring;

/// <summary>A statement with the values that it was sent with.</summary>
internal sealed record SentStatement(string Text, IReadOnlyList<DbParameter> Parameters);

/// <summary>Listens to what a host inside this program sends to its database; each text is kept once.</summary>
internal sealed partial class SentStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, SentStatement> _statements = [];
    private readonly List<IDisposable> _subscriptions = [];

    public SentStatements() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public IReadOnlyList<SentStatement> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _statements.Values];
            }
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == EntityFramework)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData data && value.Key == RelationalEventId.CommandExecuting.Name)
        {
            foreach (var text in data.Command.CommandText.Split(";\n").Select(text => text.Trim().TrimEnd(';')).Where(text => text.Length > 0))
            {
                Keep(text, data.Command);
            }
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    [GeneratedRegex(@"[@$]\w+")]
    private static partial Regex ParameterName();

    private void Keep(string text, DbCommand command)
    {
        lock (_lock)
        {
            if (!_statements.ContainsKey(text))
            {
                var used = ParameterName().Matches(text).Select(match => match.Value.TrimStart('@')).ToHashSet();
                _statements.Add(text, new SentStatement(text, [.. command.Parameters.Cast<DbParameter>().Where(parameter => used.Contains(parameter.ParameterName.TrimStart('@'))).Select(Copy)]));
            }
        }

        DbParameter Copy(DbParameter parameter)
        {
            if (parameter is ICloneable cloneable)
            {
                return (DbParameter)cloneable.Clone();
            }

            var copy = command.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
            return copy;
        }
    }
}
