using System.Reflection;

namespace OrderMgmt.ArchitectureTests.Rules;

/// <summary>What each layer of a module must not know. A leading dot means: of the same module.</summary>
internal static class Layers
{
    public static readonly IReadOnlyDictionary<string, string[]> Forbidden = new Dictionary<string, string[]>
    {
        ["Domain"] =
        [
            "Microsoft.EntityFrameworkCore", "MediatR", "FluentValidation", "Microsoft.AspNetCore", "Microsoft.Extensions",
            "OrderMgmt.Platform.Application", "OrderMgmt.Platform.Messaging", "OrderMgmt.Platform.Modules", "OrderMgmt.Platform.Persistence",
            ".Application", ".Integrations", ".Infrastructure",
        ],
        ["Application"] = ["Microsoft.AspNetCore", ".Integrations", ".Infrastructure"],
        ["Integrations"] = ["Microsoft.AspNetCore", "MediatR", ".Infrastructure"],
        ["Infrastructure"] = ["Microsoft.AspNetCore", "MediatR", ".Integrations"],
    };

    /// <summary>Types of a layer that know what they must not.</summary>
    public static IEnumerable<string> Violations(Assembly assembly, string root, string layer, string forbidden) => TypeDependencies.Of(assembly)
        .Where(type => $"{type.Namespace}.".StartsWith($"{root}.{layer}.", StringComparison.Ordinal))
        .Where(type => type.Knows(forbidden.StartsWith('.') ? root + forbidden : forbidden))
        .Select(type => $"{type.Name} knows {forbidden}");

    /// <summary>Types that are in no layer; only the module itself is.</summary>
    public static IEnumerable<string> Homeless(IEnumerable<Type> types, string root) => types
        .Where(type => !type.IsNested && !Forbidden.Keys.Any(layer => $"{type.Namespace}.".StartsWith($"{root}.{layer}.", StringComparison.Ordinal)))
        .Where(type => !(type.Namespace == root && type.Name.EndsWith("Module", StringComparison.Ordinal)))
        .Select(type => $"{type.FullName} is in no layer");
}
