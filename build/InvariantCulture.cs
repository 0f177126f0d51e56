using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace OrderMgmt;

/// <summary>
/// Makes a program format and parse the same way on every machine, whatever its regional settings.
/// Compiled into every program and every test assembly.
/// </summary>
internal static class InvariantCulture
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Compiled into programs only, not into libraries.")]
    internal static void Set()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }
}
