using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OrderMgmt.Tests.Shared.Fuzzing;

/// <summary>Bodies: right ones from the schema and its example, then broken in a few places, or altogether.</summary>
internal sealed partial class HostileBodies(ApiDescription api, KnownIds ids, Random random)
{
    private const int Deep = 5_000;
    private const int Long = 20_000;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 200 };

    private readonly List<string> _raw = [];

    public byte[] Next(JsonObject schema) => random.Next(100) switch
    {
        < 40 => Bytes(Right(schema)),
        < 88 => Bytes(Broken(schema)),
        _ => Nonsense(schema),
    };

    private JsonNode? Broken(JsonObject schema)
    {
        var body = Right(schema);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Break(body);
        }

        return body;
    }

    private JsonNode? Right(JsonObject given)
    {
        var schema = api.Resolve(given);
        if (schema["examples"] is JsonArray { Count: > 0 } examples && random.Next(2) == 0)
        {
            return WithKnownKeys(examples[random.Next(examples.Count)]!.DeepClone());
        }

        if (schema["enum"] is JsonArray { Count: > 0 } values)
        {
            return values[random.Next(values.Count)]?.DeepClone();
        }

        return TypeOf(schema) switch
        {
            "object" => RightObject(schema),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => schema["items"] is JsonObject item ? Right(item) : null)]),
            "boolean" => random.Next(2) == 0,
            "integer" => random.Next(-1, 100),
            "number" => Math.Round(random.NextDouble() * 100, 2),
            _ => RightText(schema),
        };
    }

    private JsonObject RightObject(JsonObject schema)
    {
        var required = schema["required"]?.AsArray().Select(name => name!.ToString()).ToHashSet() ?? [];
        var body = new JsonObject();
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (required.Contains(name) || random.Next(4) == 0)
            {
                body[name] = KeyFor(name) ?? Usual(name) ?? Right(property!.AsObject());
            }
        }

        return body;
    }

    private JsonNode WithKnownKeys(JsonNode example)
    {
        foreach (var (parent, name, _) in Places(example).ToList())
        {
            if (parent is JsonObject body && name is not null && KeyFor(name) is { } key)
            {
                body[name] = key;
            }
        }

        return example;
    }

    /// <summary>For a member that refers to something: what its name says, sometimes something else, or nothing.</summary>
    private string? KeyFor(string name)
    {
        if (References().Match(name) is not { Success: true, Groups: [_, { Value: var referred }, { Value: var key }] })
        {
            return null;
        }

        var resource = referred switch { "reason" => "return-reasons", "orderLine" => "orders/lines", "invoiceLine" => "invoices/lines", _ => referred.ToLowerInvariant() + "s" };
        var known = ids.Any(key == "Id" ? resource : $"{resource}/{key.ToLowerInvariant()}", random);
        return random.Next(8) > 0 && known is not null ? known : key == "Id" ? ids.AnyOfAll(random) ?? Guid.CreateVersion7().ToString() : null;
    }

    /// <summary>What its name alone tells.</summary>
    private static string? Usual(string name) => name switch
    {
        "currency" => "EUR",
        "country" => "DE",
        "taxCategory" => "standard",
        "unit" => "pcs",
        "language" => "de",
        "email" => "a@example.com",
        "by" => "order",
        _ => null,
    };

    private string RightText(JsonObject schema) => schema["format"]?.ToString() switch
    {
        "uuid" => ids.AnyOfAll(random) ?? Guid.NewGuid().ToString(),
        "date" => new DateOnly(2026, 1, 1).AddDays(random.Next(400)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "date-time" => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(random.Next(9000)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        "decimal" => (random.Next(1, 2000) / 10m).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(10) == 0 ? HostileText.Strings[random.Next(HostileText.Strings.Length)] : "T" + random.Next(1000).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Breaks one place anywhere inside.</summary>
    private void Break(JsonNode? body)
    {
        var places = Places(body).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (parent, name, index) = places[random.Next(places.Count)];
        var value = random.Next(8) == 0 ? null : Hostile();
        switch (parent)
        {
            case JsonObject o when random.Next(5) == 0:
                o.Remove(name!);
                break;
            case JsonObject o when random.Next(6) == 0:
                o[HostileText.Strings[random.Next(HostileText.Strings.Length)]] = value;
                break;
            case JsonObject o:
                o[name!] = value;
                break;
            case JsonArray a:
                a[index] = value;
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(member => Places(member.Value).Prepend((o, member.Key, 0))),
        JsonArray a => a.SelectMany((item, i) => Places(item).Prepend((a, null, i))),
        _ => [],
    };

    private JsonNode? Hostile() => random.Next(10) switch
    {
        0 => random.Next(),
        1 => true,
        2 => new JsonArray(1, "a", null),
        3 => new JsonObject { ["a"] = new JsonArray() },
        4 => new string('x', random.Next(Long)),
        5 or 6 => Raw(HostileText.Json[random.Next(HostileText.Json.Length)]),
        7 when ids.AnyOfAll(random) is { } id => id,
        _ => HostileText.Strings[random.Next(HostileText.Strings.Length)],
    };

    /// <summary>JSON text to be put in as it is, which no tree of nodes could hold.</summary>
    private JsonNode Raw(string json)
    {
        _raw.Add(json);
        return $"@raw{_raw.Count - 1}@";
    }

    private byte[] Bytes(JsonNode? body)
    {
        var text = body?.ToJsonString(Plain) ?? "null";
        for (var i = 0; i < _raw.Count; i++)
        {
            text = text.Replace($"\"@raw{i}@\"", _raw[i], StringComparison.Ordinal);
        }

        _raw.Clear();
        return Encoding.UTF8.GetBytes(text);
    }

    private byte[] Nonsense(JsonObject schema)
    {
        var right = Bytes(Right(schema));
        switch (random.Next(9))
        {
            case 0:
                return [];
            case 1:
                return Encoding.UTF8.GetBytes(HostileText.Json[random.Next(HostileText.Json.Length)]);
            case 2:
                return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", Deep)));
            case 3:
                return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", Deep)) + "1" + new string('}', Deep));
            case 4:
                return right[..random.Next(right.Length + 1)];
            case 5:
                return [0xEF, 0xBB, 0xBF, .. right];
            case 6:
                return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(right));
            case 7:
                var noise = new byte[random.Next(1, 200)];
                random.NextBytes(noise);
                return noise;
            default:
                // A byte that is not UTF-8, most often inside a string.
                var broken = right.ToArray();
                if (broken.Length > 0)
                {
                    broken[random.Next(broken.Length)] = (byte)random.Next(0x80, 0x100);
                }

                return broken;
        }
    }

    private static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several.Select(type => type!.ToString()).FirstOrDefault(type => type != "null"),
        { } one => one.ToString(),
        null => schema.ContainsKey("properties") ? "object" : null,
    };

    [GeneratedRegex("^([a-z][A-Za-z]*)(Id|Code|Number)$")]
    private static partial Regex References();
}
