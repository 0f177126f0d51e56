using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace OrderMgmt.Tests.Shared.Fuzzing;

/// <summary>A request that can be sent, and told.</summary>
internal sealed record HostileRequest(ApiOperation Operation, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, string? ContentType)
{
    private const int Shown = 600;

    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(new HttpMethod(Operation.Method), new Uri(Target, UriKind.Relative));
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (!string.IsNullOrEmpty(ContentType) && !message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType))
            {
                message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            }
        }

        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    public override string ToString()
    {
        var body = Body is null ? "" : Encoding.UTF8.GetString(Body);
        var headers = string.Concat(Headers.Select(header => $" [{header.Name}: {header.Value}]"));
        return $"{Operation.Method} {Target}{headers}{(ContentType is null ? "" : $" [{ContentType}]")} {(body.Length > Shown ? $"{body[..Shown]} … ({body.Length})" : body)}";
    }
}

/// <summary>Makes requests from the API's description: mostly near to right ones, since those get further.</summary>
internal sealed partial class HostileRequests(ApiDescription api, KnownIds ids)
{
    private const int LongestText = 3000;

    /// <summary>The same request for the same random numbers and known identifiers.</summary>
    public HostileRequest Next(Random random)
    {
        var operation = api.Operations[random.Next(api.Operations.Count)];
        var target = Path(operation, random) + Query(operation, random);
        var headers = Headers(operation, random);
        if (operation.Body is null || random.Next(50) == 0)
        {
            return new HostileRequest(operation, target, headers, null, null);
        }

        var contentType = random.Next(15) == 0 ? HostileText.ContentTypes[random.Next(HostileText.ContentTypes.Length)] : operation.ContentType;
        return new HostileRequest(operation, target, headers, new HostileBodies(api, ids, random).Next(operation.Body), contentType);
    }

    private string Path(ApiOperation operation, Random random) =>
        Placeholder().Replace(operation.Path, match => Uri.EscapeDataString(random.Next(10) switch
        {
            0 => Text(random),
            1 => ids.AnyOfAll(random) ?? "1",
            2 => Guid.CreateVersion7().ToString(),
            _ => ids.Any(match.Groups[1].Value == "lineId" ? operation.Resource + "/lines" : operation.Resource, random) ?? random.Next(5).ToString(CultureInfo.InvariantCulture),
        }));

    private string Query(ApiOperation operation, Random random)
    {
        List<string> parts = [];
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "query"))
        {
            if (parameter.Name == "dryRun" ? random.Next(6) == 0 : random.Next(5) == 0)
            {
                parts.Add($"{parameter.Name}={Uri.EscapeDataString(Value(parameter, random))}");
            }
        }

        if (random.Next(15) == 0)
        {
            parts.Add($"{Uri.EscapeDataString(Text(random))}={Uri.EscapeDataString(Text(random))}");
        }

        if (parts.Count > 0 && random.Next(20) == 0)
        {
            parts.Add(parts[0]);
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private string Value(ApiParameter parameter, Random random) => random.Next(3) == 0 ? Text(random) : parameter.Name switch
    {
        "cursor" => Cursor(random),
        "sort" => random.Next(2) == 0 ? "-createdAt" : "createdAt,number,id",
        "include" => "total",
        "limit" => random.Next(-1, 203).ToString(CultureInfo.InvariantCulture),
        "dryRun" => "true",
        "status" => "draft,issued",
        _ when parameter.Schema["format"]?.ToString() == "uuid" => ids.AnyOfAll(random) ?? "1",
        _ => Text(random),
    };

    /// <summary>A cursor of some list, whole or forged.</summary>
    private string Cursor(Random random)
    {
        var cursor = ids.Cursor(random) ?? Convert.ToBase64String(Encoding.UTF8.GetBytes("[\"2026-01-01T00:00:00Z\",1]"));
        if (random.Next(2) == 0)
        {
            return cursor;
        }

        var characters = cursor.ToCharArray();
        characters[random.Next(characters.Length)] = (char)random.Next(33, 126);
        return random.Next(2) == 0 ? new string(characters) : cursor[..random.Next(cursor.Length)];
    }

    private static List<(string, string)> Headers(ApiOperation operation, Random random)
    {
        List<(string, string)> headers = [];
        if (operation.Method is "PATCH" or "PUT" or "DELETE" && random.Next(8) > 0)
        {
            headers.Add(("If-Match", "*"));
        }

        if (operation.Method == "POST" && random.Next(8) == 0)
        {
            headers.Add(("Idempotency-Key", random.Next(40).ToString(CultureInfo.InvariantCulture)));
        }

        for (var i = random.Next(12) - 9; i > 0; i--)
        {
            headers.Add(HostileText.Headers[random.Next(HostileText.Headers.Length)]);
        }

        return headers;
    }

    private static string Text(Random random) =>
        random.Next(30) == 0 ? new string('x', random.Next(LongestText)) : HostileText.Strings[random.Next(HostileText.Strings.Length)];

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
