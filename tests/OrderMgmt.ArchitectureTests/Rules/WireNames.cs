using System.Reflection;
using System.Text.RegularExpressions;
using OrderMgmt.Contracts;

namespace OrderMgmt.ArchitectureTests.Rules;

/// <summary>How events are called in the log and on the wire.</summary>
internal static partial class WireNames
{
    /// <summary>Events without a name of the form <c>module.event-name.vN</c>, with one of another module, or with one that is taken.</summary>
    public static IEnumerable<string> Violations(IEnumerable<Type> types, IReadOnlyCollection<string> modules)
    {
        HashSet<string> taken = [];
        foreach (var type in types.Where(type => type.IsAssignableTo(typeof(IIntegrationEvent)) && !type.IsInterface))
        {
            var name = type.GetCustomAttribute<WireNameAttribute>()?.Name;
            var module = type.Namespace!.Split('.')[^1];
            if (name is null || !Form().IsMatch(name))
            {
                yield return $"{type.Name} has no wire name of the form module.event-name.v1";
            }
            else if (!modules.Contains(module) || !name.StartsWith(module.ToLowerInvariant() + ".", StringComparison.Ordinal))
            {
                yield return $"{type.Name} is not called after the module {module}";
            }
            else if (!taken.Add(name))
            {
                yield return $"{type.Name} has the wire name of another event";
            }
        }
    }

    [GeneratedRegex(@"^[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9][0-9]*$")]
    private static partial Regex Form();
}
