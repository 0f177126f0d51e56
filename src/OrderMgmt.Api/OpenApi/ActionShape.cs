using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using OrderMgmt.Api.Http;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.OpenApi;

/// <summary>
/// What an action does with HTTP, read from the one method of <see cref="ApiController"/> that its code calls, so that no
/// attribute has to repeat it and none can contradict it.
/// </summary>
/// <param name="Creates">Answers 201 with a Location.</param>
/// <param name="IsCommand">Changes something.</param>
/// <param name="IsList">Answers one page.</param>
/// <param name="IsVersioned">Answers with an ETag.</param>
/// <param name="Accepts">Answers 202 with a Location.</param>
/// <param name="Patched">The command that a merge patch is applied to.</param>
internal sealed record ActionShape(bool Creates, bool IsCommand, bool IsList, bool IsVersioned, bool Accepts, Type? Patched)
{
    public static ActionShape Of(MethodInfo action)
    {
        var call = CallsOf(action).FirstOrDefault(method => method.DeclaringType == typeof(ApiController));
        var answer = call is { IsGenericMethod: true } ? call.GetGenericArguments()[^1] : null;
        return new(
            call?.Name == "CreateAsync",
            call?.Name is "CreateAsync" or "ExecuteAsync" or "PatchAsync" or "AcceptAsync",
            call?.Name == "ListAsync",
            call?.Name != "ListAsync" && answer?.IsAssignableTo(typeof(IVersioned)) == true,
            call?.Name == "AcceptAsync",
            call?.Name == "PatchAsync" ? call.GetGenericArguments()[0] : null);
    }

    private static IEnumerable<MethodBase> CallsOf(MethodInfo action)
    {
        var code = action.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < code.Length; i++)
        {
            if (code[i] == OpCodes.Call.Value && Resolve(action.Module, BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i + 1))) is { } method)
            {
                yield return method;
            }
        }
    }

    /// <summary>Nothing when the byte before was not an instruction but part of one.</summary>
    private static MethodBase? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token);
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }
}
