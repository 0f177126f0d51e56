using System.Text.Json;
using System.Text.Json.Nodes;
using OrderMgmt.Api.Http.Json;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http;

/// <summary>A JSON Merge Patch (RFC 7396): members given replace, null removes, objects are merged.</summary>
internal sealed class MergePatch
{
    private readonly JsonObject _changes;

    private MergePatch(JsonObject changes) => _changes = changes;

    /// <summary>Reads the patch from the body.</summary>
    public static async Task<MergePatch> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!JsonBody.IsJson(request.ContentType))
        {
            throw new HttpProblemException(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", "Send application/merge-patch+json or application/json in UTF-8.");
        }

        var bytes = await JsonBody.BytesAsync(request, cancellationToken);
        if (bytes.Length == 0)
        {
            throw new InvalidRequestException("", "body_required", "The request needs a JSON body with the members to change.");
        }

        JsonBody.Check(bytes.Span);
        using var document = JsonBody.Parse(bytes);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? new MergePatch(JsonObject.Create(document.RootElement.Clone())!)
            : throw new InvalidRequestException("", "malformed_json", "A merge patch is a JSON object.");
    }

    /// <summary>The command with what is known at present, changed by the patch. Problems are collected.</summary>
    public TCommand Apply<TCommand>(JsonElement current, List<Problem> problems)
        where TCommand : class
    {
        new JsonWalk([]).TryVisit(current, typeof(TCommand), "", out var known);
        var patched = Merge(known, _changes);
        return (TCommand)new JsonWalk(problems).Read(JsonSerializer.SerializeToElement(patched), typeof(TCommand))!;
    }

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var merged = (target as JsonObject)?.DeepClone().AsObject() ?? [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = Merge(merged[name], change);
            }
        }

        return merged;
    }
}
