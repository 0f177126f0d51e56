namespace OrderMgmt.ArchitectureTests;

public sealed class ModuleListTests
{
    [Fact]
    public void There_are_eight_modules_and_three_engines()
    {
        Assert.Equal(8, Solution.Modules.Count);
        Assert.Equal(3, Solution.Engines.Count);
    }

    [Fact]
    public void Every_module_project_is_in_the_hosts_list() => Assert.Equal(
        Solution.ModuleProjects.Order(), Solution.Modules.Select(module => module.Assembly.GetName().Name!).Order());

    [Fact]
    public void A_module_is_called_like_its_project() => Assert.All(
        Solution.Modules, module => Assert.Equal(("OrderMgmt." + module.Name, module.Name + "Module"), (module.Assembly.GetName().Name, module.GetType().Name)));

    [Fact]
    public void Every_database_project_is_in_the_hosts_list() => Assert.Equal(
        Solution.Projects.Where(project => project.Name.StartsWith("OrderMgmt.Databases.", StringComparison.Ordinal)).Select(project => project.Name).Order(),
        Solution.Engines.Select(engine => engine.GetType().Assembly.GetName().Name!).Order());
}
