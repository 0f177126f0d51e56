using System.Reflection;

namespace OrderMgmt.Platform.Modules;

/// <summary>The modules of this deployment, in the order of the host's one list.</summary>
public sealed class ModuleList(IReadOnlyList<Module> modules)
{
    private readonly Dictionary<Assembly, Module> _byAssembly = modules.Append(new PlatformModule()).ToDictionary(module => module.Assembly);

    private readonly Dictionary<string, Module> _byName = modules.ToDictionary(module => module.Name);

    /// <summary>All business modules.</summary>
    public IReadOnlyList<Module> All { get; } = modules;

    /// <summary>The module of a name.</summary>
    public Module Named(string name) => _byName[name];

    /// <summary>The module whose assembly holds the type (a command, a handler); the platform itself for its own.</summary>
    public Module Of(Type type) => _byAssembly[type.Assembly];
}
