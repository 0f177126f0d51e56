using System.Diagnostics;
using System.Globalization;

namespace OrderMgmt.LoadTests.Measuring;

/// <summary>What the kernel says about processes (<c>/proc</c>).</summary>
internal static class ProcessFigures
{
    // Fields of /proc/<pid>/stat, counted behind the name, which may itself hold spaces: man 5 proc.
    private const int ParentField = 1;
    private const int UserTimeField = 11;
    private const int SystemTimeField = 12;
    private const int ChildrenUserTimeField = 13;
    private const int ChildrenSystemTimeField = 14;

    // USER_HZ, which is 100 on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>CPU time that a process has used, without its children.</summary>
    public static TimeSpan CpuTime(int processId) =>
        Stat(processId) is { } stat ? TimeSpan.FromSeconds((stat[UserTimeField] + stat[SystemTimeField]) / TicksPerSecond) : TimeSpan.Zero;

    /// <summary>CPU time of a server that forks: its own, that of its living children, and that of the ended ones, which the kernel adds to the parent.</summary>
    public static TimeSpan CpuTimeWithChildren(int processId)
    {
        if (Stat(processId) is not { } parent)
        {
            return TimeSpan.Zero;
        }

        var ticks = parent[UserTimeField] + parent[SystemTimeField] + parent[ChildrenUserTimeField] + parent[ChildrenSystemTimeField];
        var children = AllProcesses().Select(Stat).OfType<long[]>().Where(stat => stat[ParentField] == processId);
        return TimeSpan.FromSeconds((ticks + children.Sum(stat => stat[UserTimeField] + stat[SystemTimeField])) / TicksPerSecond);
    }

    /// <summary>Memory that a process holds in RAM (VmRSS), in bytes.</summary>
    public static long ResidentMemory(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line["VmRSS:".Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>CPU time of this program.</summary>
    public static TimeSpan OwnCpuTime()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    private static IEnumerable<int> AllProcesses() =>
        Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => char.IsAsciiDigit(name![0])).Select(name => int.Parse(name!, CultureInfo.InvariantCulture));

    private static long[]? Stat(int processId)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{processId}/stat");
            return [.. text[(text.LastIndexOf(')') + 2)..].Split(' ').Select(field => long.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            // The process ended meanwhile.
            return null;
        }
    }
}
