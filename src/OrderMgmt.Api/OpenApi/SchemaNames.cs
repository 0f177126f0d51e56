using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using OrderMgmt.Api.Http.Problems;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.OpenApi;

/// <summary>Names of the schemas: those of the types without what only this code base means by them.</summary>
internal static class SchemaNames
{
    private static readonly string[] Suffixes = ["Response", "Command"];
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);

    /// <summary>Names that types of several modules would have, with different members; those get their module in front.</summary>
    private static readonly Lazy<HashSet<string>> Ambiguous = new(() => Modules.All.All
        .SelectMany(module => module.Assembly.GetExportedTypes())
        .Where(type => !type.IsNested)
        .GroupBy(Bare)
        .Where(group => group.Any(type => !MembersOf(type).SetEquals(MembersOf(group.First()))))
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>The types behind the names, as far as names were asked for.</summary>
    public static Type? TypeOf(string name) => Types.GetValueOrDefault(name);

    /// <summary><c>ProductResponse</c> → <c>Product</c>, <c>CreateProductCommand</c> → <c>CreateProduct</c>, <c>Page&lt;ProductResponse&gt;</c> → <c>ProductPage</c>; values have no name.</summary>
    public static string? IdOf(JsonTypeInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (type == typeof(Money) || type == typeof(Price) || type == typeof(JsonElement) || OpenApiOptions.CreateDefaultSchemaReferenceId(info) is null)
        {
            return null;
        }

        var name = NameOf(type);
        var known = Types.GetOrAdd(name, type);
        if (known != type)
        {
            // An address of a contract and that of a response are one schema, as long as they look the same.
            if (!MembersOf(known).SetEquals(MembersOf(type)))
            {
                throw new InvalidOperationException($"{type.FullName} and {known.FullName} would both be the schema '{name}'.");
            }

            Types[name] = IsAnswer(type) ? type : known;
        }

        return name;
    }

    /// <summary>True for what only goes out; its empty members are left out.</summary>
    public static bool IsAnswer(Type type) =>
        type.Name.EndsWith(Suffixes[0], StringComparison.Ordinal) || type == typeof(ProblemAnswer) || type == typeof(Problem) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>));

    private static HashSet<string> MembersOf(Type type) => [.. type.GetProperties().Select(property => property.Name)];

    /// <summary>The name of a type's schema.</summary>
    public static string NameOf(Type type)
    {
        if (type == typeof(ProblemAnswer))
        {
            return "Problem";
        }

        if (type == typeof(Problem))
        {
            return "ProblemDetail";
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>))
        {
            return NameOf(type.GetGenericArguments()[0]) + "Page";
        }

        var bare = Bare(type);
        return Ambiguous.Value.Contains(bare) ? type.Assembly.GetName().Name!.Split('.')[^1] + bare : bare;
    }

    private static string Bare(Type type)
    {
        var suffix = Suffixes.FirstOrDefault(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal) && type.Name.Length > suffix.Length);
        return suffix is null ? type.Name : type.Name[..^suffix.Length];
    }
}
