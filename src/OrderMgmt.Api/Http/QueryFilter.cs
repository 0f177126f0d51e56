using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http;

/// <summary>Refuses query parameters that the action does not know or that are given twice: a filter with a typing error must not show everything.</summary>
internal sealed class QueryFilter(RequestContext request) : IResourceFilter, IActionFilter
{
    private static readonly ConditionalWeakTable<ActionDescriptor, string[]> KnownByAction = [];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var query = context.HttpContext.Request.Query;
        if (query.Count == 0)
        {
            return;
        }

        var known = KnownByAction.GetValue(context.ActionDescriptor, action => [.. KnownTo(action, context.HttpContext.Request.Method)]);
        foreach (var (name, values) in query)
        {
            var pointer = "/" + name;
            if (!known.Contains(name))
            {
                request.InputProblems.Add(new Problem(pointer, "unknown_parameter", known.Length == 0
                    ? $"'{name}' is not known here; this call takes no query parameters."
                    : $"'{name}' is not known here. Known are: {string.Join(", ", known)}."));
            }
            else if (values.Count > 1)
            {
                request.InputProblems.Add(new Problem(pointer, "repeated_parameter", $"'{name}' can be given once. Separate several values by commas where they are allowed."));
            }
            else if (values.ToString().Contains('\0', StringComparison.Ordinal))
            {
                request.InputProblems.Add(new Problem(pointer, "wrong_type", "The character U+0000 is not allowed."));
            }
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    public void OnActionExecuting(ActionExecutingContext context)
    {
    }

    /// <summary>For the few actions whose request does not pass the validators.</summary>
    public void OnActionExecuted(ActionExecutedContext context)
    {
        if (context.Exception is null && request.InputProblems.Count > 0)
        {
            throw new InvalidRequestException([.. request.InputProblems]);
        }
    }

    /// <summary>Names that an action's parameters give to the query, and that of the dry run for commands.</summary>
    private static IEnumerable<string> KnownTo(ActionDescriptor action, string method)
    {
        foreach (var parameter in action.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Query))
        {
            foreach (var name in Names(parameter))
            {
                yield return name;
            }
        }

        if (!HttpMethods.IsGet(method))
        {
            yield return CommandFilter.DryRunParameter;
        }
    }

    private static IEnumerable<string> Names(ParameterDescriptor parameter) => IsSingleValue(parameter.ParameterType)
        ? [parameter.BindingInfo?.BinderModelName ?? parameter.Name]
        : parameter.ParameterType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static bool IsSingleValue(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type.IsValueType;
}
