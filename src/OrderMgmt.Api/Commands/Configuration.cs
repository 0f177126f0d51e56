namespace OrderMgmt.Api.Commands;

/// <summary>Arguments that are configuration: <c>--name=value</c>, <c>--name value</c>.</summary>
internal static class Configuration
{
    /// <summary>The first argument that can't be configuration, if there is one.</summary>
    public static string? FirstMisfit(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                return arguments[i];
            }

            if (!arguments[i].Contains('=', StringComparison.Ordinal) && (i + 1 == arguments.Count || arguments[++i].StartsWith("--", StringComparison.Ordinal)))
            {
                return arguments[i];
            }
        }

        return null;
    }
}
