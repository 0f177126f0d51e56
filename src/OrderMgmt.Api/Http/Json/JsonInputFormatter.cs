using Microsoft.AspNetCore.Mvc.Formatters;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http.Json;

/// <summary>Reads the body of an action into its command; see <see cref="JsonBody"/>. No body at all is an empty object.</summary>
internal sealed class JsonInputFormatter : InputFormatter
{
    private static readonly ReadOnlyMemory<byte> EmptyObject = "{}"u8.ToArray();

    public JsonInputFormatter() => SupportedMediaTypes.Add("application/json");

    public override bool CanRead(InputFormatterContext context)
    {
        var request = context.HttpContext.Request;
        return JsonBody.IsJson(request.ContentType) || (request.ContentType is null && request.ContentLength is null or 0);
    }

    public override async Task<InputFormatterResult> ReadAsync(InputFormatterContext context) => await ReadRequestBodyAsync(context);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        var http = context.HttpContext;
        var bytes = await JsonBody.BytesAsync(http.Request, http.RequestAborted);
        if (bytes.IsEmpty)
        {
            http.Features.Set(NoBody.Instance);
            bytes = EmptyObject;
        }

        var problems = http.RequestServices.GetRequiredService<RequestContext>().InputProblems;
        var model = JsonBody.Read(bytes, context.ModelType, problems)
            ?? throw new InvalidRequestException("", "malformed_json", $"The body is JSON, but not {Expected.Of(context.ModelType)}.");
        return await InputFormatterResult.SuccessAsync(model);
    }
}

/// <summary>Marks a request whose body was expected but empty, so that a refusal can say so.</summary>
internal sealed class NoBody
{
    public static readonly NoBody Instance = new();
}
