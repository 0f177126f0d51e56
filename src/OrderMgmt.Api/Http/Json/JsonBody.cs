using System.Text.Json;
using System.Text.Unicode;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http.Json;

/// <summary>Reads request bodies: what is not JSON is refused at once, everything else with all its problems together.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = JsonSettings.MaxDepth, AllowDuplicateProperties = false };

    /// <summary>All bytes of the body, without a byte order mark.</summary>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream(request.ContentLength is > 0 and < 65_536 and { } length ? (int)length : 256);
        await request.Body.CopyToAsync(buffer, cancellationToken);
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }

    /// <summary>True for <c>application/json</c> and <c>application/…+json</c> in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || (type.Type == "application" && type.Suffix == "json"))
        && (!type.Charset.HasValue || type.Charset.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The object that the body describes. Members that are unknown or of a wrong type are left out and reported, so that
    /// the validators find the other problems in the same pass.
    /// </summary>
    public static object? Read(ReadOnlyMemory<byte> json, Type type, List<Problem> problems)
    {
        if (!Check(json.Span))
        {
            try
            {
                return JsonSerializer.Deserialize(json.Span, JsonSettings.Reading.GetTypeInfo(type));
            }
            catch (JsonException)
            {
                // Something in it is wrong: the walk below finds out what, all of it.
            }
        }

        using var document = Parse(json);
        return new JsonWalk(problems).Read(document.RootElement, type);
    }

    /// <summary>The body as a document. Refuses malformed JSON, saying where.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, DocumentOptions);
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <summary>Refuses malformed JSON and text that can't be stored. True when there are nulls, which the serializer does not check inside lists.</summary>
    public static bool Check(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            throw new InvalidRequestException("", "malformed_json", "The body is not valid UTF-8.");
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonSettings.MaxDepth });
        var hasNull = false;
        try
        {
            while (reader.Read())
            {
                hasNull |= reader.TokenType == JsonTokenType.Null;
                if (reader.ValueIsEscaped && reader.GetString()!.Contains('\0', StringComparison.Ordinal))
                {
                    throw new InvalidRequestException("", "malformed_json", "The body contains the character U+0000, which can't be stored.");
                }
            }
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
        catch (InvalidOperationException)
        {
            throw new InvalidRequestException("", "malformed_json", "The body contains half of a surrogate pair.");
        }

        return hasNull;
    }

    private static InvalidRequestException Malformed(JsonException exception) => new(
        "", "malformed_json", $"The body is not well-formed JSON, names a member twice or is nested too deeply, at line {exception.LineNumber + 1 ?? 1}, byte {exception.BytePositionInLine + 1 ?? 1}.");
}
