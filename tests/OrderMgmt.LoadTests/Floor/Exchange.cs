using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>One request and its answer: JSON in, JSON out, nothing between.</summary>
internal static class Exchange
{
    public static async Task<T> BodyAsync<T>(this HttpContext exchange, JsonTypeInfo<T> json) =>
        await JsonSerializer.DeserializeAsync(exchange.Request.BodyReader, json, exchange.RequestAborted) ?? throw new RefusedException("The body is empty.");

    public static Guid RouteId(this HttpContext exchange) => Guid.Parse((string)exchange.Request.RouteValues["id"]!);

    public static Guid QueryOrderId(this HttpContext exchange) => Guid.Parse(exchange.Request.Query["orderId"].ToString());

    public static Task AnswerAsync<T>(this HttpContext exchange, int status, T answer, JsonTypeInfo<T> json)
    {
        exchange.Response.StatusCode = status;
        exchange.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(exchange.Response.BodyWriter, answer, json, exchange.RequestAborted);
    }

    /// <summary>An answer about one document, with its ETag. Everything was handled in its transaction, so there is nothing to wait for.</summary>
    public static Task AnswerAsync<T>(this HttpContext exchange, int status, T answer, long version, JsonTypeInfo<T> json)
    {
        exchange.Response.Headers.ETag = $"\"{version}\"";
        if (exchange.Request.Headers.TryGetValue("Prefer", out var preference))
        {
            exchange.Response.Headers["Preference-Applied"] = preference;
        }

        return exchange.AnswerAsync(status, answer, json);
    }
}
