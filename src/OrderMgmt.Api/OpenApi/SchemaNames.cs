using System.Collections.Concurrent;
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

    /// <summary>The types behind the names, as far as names were asked for.</summary>
    public static Type? TypeOf(string name) => Types.GetValueOrDefault(name);

    /// <summary>Notes a type whose schema was asked for by its name.</summary>
    public static void Remember(string name, Type type) => Types[name] = type;

    /// <summary><c>ProductResponse</c> → <c>Product</c>, <c>CreateProductCommand</c> → <c>CreateProduct</c>, <c>Page&lt;ProductResponse&gt;</c> → <c>ProductPage</c>; values have no name.</summary>
    public static string? IdOf(JsonTypeInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (type == typeof(Money) || type == typeof(Price) || OpenApiOptions.CreateDefaultSchemaReferenceId(info) is null)
        {
            return null;
        }

        var name = NameOf(type);
        return Types.GetOrAdd(name, type) == type ? name : throw new InvalidOperationException($"{type.FullName} and {Types[name].FullName} would both be the schema '{name}'.");
    }

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

        var suffix = Suffixes.FirstOrDefault(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal) && type.Name.Length > suffix.Length);
        return suffix is null ? type.Name : type.Name[..^suffix.Length];
    }
}
