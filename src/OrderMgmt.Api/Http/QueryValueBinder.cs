using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrderMgmt.Api.Http.Json;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http;

/// <summary>Reads values of paths, queries and headers by the rules of JSON bodies, and reports what does not fit in the same words.</summary>
internal sealed class QueryValueBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.BindingSource == BindingSource.Header
            ? bindingContext.HttpContext.Request.Headers[bindingContext.ModelName]
            : bindingContext.ValueProvider.GetValue(bindingContext.ModelName).Values;
        if (given.Count == 0)
        {
            return Task.CompletedTask;
        }

        var text = given[0] ?? "";
        var type = bindingContext.ModelMetadata.UnderlyingOrModelType;
        if (type == typeof(string))
        {
            bindingContext.Result = ModelBindingResult.Success(text.Length == 0 ? null : text);
            return Task.CompletedTask;
        }

        var json = type == typeof(int) || type == typeof(long) || type == typeof(bool) ? text : JsonSerializer.Serialize(text);
        try
        {
            bindingContext.Result = ModelBindingResult.Success(JsonSerializer.Deserialize(json, JsonSettings.Reading.GetTypeInfo(type)));
        }
        catch (JsonException)
        {
            var code = type.IsEnum ? "unknown_value" : "wrong_type";
            bindingContext.HttpContext.RequestServices.GetRequiredService<RequestContext>().InputProblems
                .Add(new Problem("/" + bindingContext.ModelName, code, $"'{text}' does not fit; expected {Expected.Of(type)}."));
        }

        return Task.CompletedTask;
    }
}

/// <summary>Chooses <see cref="QueryValueBinder"/> for every single value that is not part of a body.</summary>
internal sealed class QueryValueBinderProvider : IModelBinderProvider
{
    private static readonly QueryValueBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.IsComplexType || context.Metadata.ModelType == typeof(CancellationToken) || context.BindingInfo.BindingSource == BindingSource.Body ? null : Binder;
}
