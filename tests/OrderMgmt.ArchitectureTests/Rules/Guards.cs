using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using OrderMgmt.Api.Security;

namespace OrderMgmt.ArchitectureTests.Rules;

/// <summary>That no call of the API is open by oversight.</summary>
internal static class Guards
{
    /// <summary>Actions without a permission of the table, or open to everyone.</summary>
    public static IEnumerable<string> Violations(IEnumerable<Type> types, IReadOnlyCollection<string> permissions)
    {
        foreach (var action in types.SelectMany(ActionsOf))
        {
            var name = $"{action.DeclaringType!.Name}.{action.Name}";
            if (action.GetCustomAttribute<PermissionAttribute>() is not { } guard)
            {
                yield return $"{name} names no permission";
            }
            else if (!permissions.Contains(guard.Permission))
            {
                yield return $"{name} names the unknown permission {guard.Permission}";
            }

            if (action.IsDefined(typeof(AllowAnonymousAttribute)) || action.DeclaringType.IsDefined(typeof(AllowAnonymousAttribute), inherit: true))
            {
                yield return $"{name} is open to everyone";
            }
        }
    }

    /// <summary>Permissions that no action asks for.</summary>
    public static IEnumerable<string> Unused(IEnumerable<Type> types, IEnumerable<string> permissions) =>
        permissions.Except(types.SelectMany(ActionsOf).Select(action => action.GetCustomAttribute<PermissionAttribute>()?.Permission).OfType<string>());

    /// <summary>The public methods of controllers; a method without an HTTP verb would still be reachable.</summary>
    public static IEnumerable<MethodInfo> ActionsOf(Type type) => type.IsAssignableTo(typeof(ControllerBase)) && !type.IsAbstract
        ? type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.DeclaringType!.Assembly == type.Assembly && (!method.IsSpecialName || method.IsDefined(typeof(HttpMethodAttribute))))
        : [];
}
