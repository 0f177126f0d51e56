using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrderMgmt.Api.Http.Problems;

namespace OrderMgmt.Api.OpenApi;

/// <summary>Tells MVC's own description of the actions what their signatures do not say: the body of a merge patch, and the shape of errors.</summary>
internal sealed class ActionDescriptions(IModelMetadataProvider metadata) : IApiDescriptionProvider
{
    /// <summary>After MVC's own provider.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var description in context.Results)
        {
            if (description.ActionDescriptor is ControllerActionDescriptor action && ActionShape.Of(action.MethodInfo).Patched is { } command)
            {
                description.ParameterDescriptions.Add(new ApiParameterDescription
                {
                    Name = "patch",
                    Source = BindingSource.Body,
                    Type = command,
                    ModelMetadata = metadata.GetMetadataForType(command),
                    IsRequired = true,
                });
                description.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = "application/merge-patch+json" });
                description.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = "application/json" });
            }

            description.SupportedResponseTypes.Add(new ApiResponseType
            {
                StatusCode = StatusCodes.Status400BadRequest,
                Type = typeof(ProblemAnswer),
                ModelMetadata = metadata.GetMetadataForType(typeof(ProblemAnswer)),
                ApiResponseFormats = [new ApiResponseFormat { MediaType = "application/problem+json" }],
            });
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }
}
