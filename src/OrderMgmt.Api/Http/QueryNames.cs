using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace OrderMgmt.Api.Http;

/// <summary>Members of query objects have camelCase names, like those of bodies. Not those of controllers: a name would make MVC bind them.</summary>
internal sealed class QueryNames : IBindingMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (context.Key.MetadataKind == ModelMetadataKind.Property && !context.Key.ContainerType!.IsAssignableTo(typeof(ControllerBase)))
        {
            context.BindingMetadata.BinderModelName ??= JsonNamingPolicy.CamelCase.ConvertName(context.Key.Name!);
        }
    }
}

/// <summary>MVC checks nothing: the validators of the pipeline do, for every caller alike.</summary>
internal sealed class NoModelValidation : IObjectModelValidator
{
    public void Validate(ActionContext actionContext, ValidationStateDictionary? validationState, string prefix, object? model)
    {
    }
}
