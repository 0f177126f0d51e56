using System.Reflection;
using System.Text.Json;
using OrderMgmt.Contracts;
using OrderMgmt.Platform.Persistence;
using Module = OrderMgmt.Platform.Modules.Module;

namespace OrderMgmt.ArchitectureTests;

/// <summary>What the rules are about. Found from the host's one list and the folders of the repository, never listed here.</summary>
internal static class Solution
{
    public static readonly IReadOnlyList<Module> Modules = Api.Modules.All.All;

    public static readonly Assembly Contracts = typeof(IIntegrationEvent).Assembly;

    public static readonly Assembly Platform = typeof(Module).Assembly;

    public static readonly Assembly Host = typeof(Api.Modules).Assembly;

    public static readonly IReadOnlyList<IDatabaseEngine> Engines = Api.Modules.Engines;

    public static readonly string Root = FindRoot();

    /// <summary>All projects of the product, as the build resolved them.</summary>
    public static readonly IReadOnlyList<ProjectFacts> Projects =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(ProjectFacts.Read)];

    /// <summary>Names of the projects below src/Modules.</summary>
    public static IReadOnlyList<string> ModuleProjects =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "src", "Modules")).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any()).Select(folder => Path.GetFileName(folder)!)];

    /// <summary>The types a person wrote, without those of the compiler.</summary>
    public static IReadOnlyList<Type> WrittenTypes(this Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("OrderMgmt", StringComparison.Ordinal) == true)];

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "OrderMgmt.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests must run from inside the repository.");
    }
}

/// <summary>A project with its direct references, whatever props file they come from.</summary>
internal sealed record ProjectFacts(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static ProjectFacts Read(string file)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file)!, "obj", "project.assets.json")));
        var project = assets.RootElement.GetProperty("project");
        return new ProjectFacts(
            Path.GetFileNameWithoutExtension(file),
            [.. OfFramework(project.GetProperty("restore"), "projectReferences").Select(reference => Path.GetFileNameWithoutExtension(reference.Name))],
            [.. OfFramework(project, "dependencies").Where(package => !package.Value.TryGetProperty("suppressParent", out _)).Select(package => package.Name)]);
    }

    private static IEnumerable<JsonProperty> OfFramework(JsonElement element, string member) =>
        element.GetProperty("frameworks").EnumerateObject().Single().Value.TryGetProperty(member, out var found) ? found.EnumerateObject() : [];
}
