using OrderMgmt.ArchitectureTests.Rules;

namespace OrderMgmt.ArchitectureTests;

public sealed class ProjectReferenceTests
{
    [Fact]
    public void Projects_see_only_what_they_may() =>
        Assert.Empty(Solution.Projects.SelectMany(project => ProjectReferences.Violations(project, Solution.ModuleProjects)));

    [Fact]
    public void Built_assemblies_of_modules_and_platform_use_no_database_engine() =>
        Assert.Empty(Solution.Modules.Select(module => module.Assembly).Append(Solution.Platform).Append(Solution.Contracts)
            .SelectMany(assembly => assembly.GetReferencedAssemblies().Where(name => ProjectReferences.IsProvider(name.Name!)).Select(name => $"{assembly.GetName().Name} uses {name.Name}")));

    [Theory]
    [InlineData("OrderMgmt.Contracts", "OrderMgmt.Platform", null)]
    [InlineData("OrderMgmt.Contracts", null, "MediatR")]
    [InlineData("OrderMgmt.Platform", "OrderMgmt.Orders", null)]
    [InlineData("OrderMgmt.Platform", "OrderMgmt.Api", null)]
    [InlineData("OrderMgmt.Platform", null, "Npgsql")]
    [InlineData("OrderMgmt.Orders", "OrderMgmt.Billing", null)]
    [InlineData("OrderMgmt.Orders", "OrderMgmt.Api", null)]
    [InlineData("OrderMgmt.Orders", "OrderMgmt.Databases.Sqlite", null)]
    [InlineData("OrderMgmt.Orders", null, "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("OrderMgmt.Databases.Sqlite", "OrderMgmt.Api", null)]
    [InlineData("OrderMgmt.Databases.Sqlite", "OrderMgmt.Databases.PostgreSql", null)]
    [InlineData("OrderMgmt.Api", null, "Microsoft.EntityFrameworkCore.SqlServer")]
    [InlineData("OrderMgmt.Newcomer", "OrderMgmt.Contracts", null)]
    public void Canary_a_wrong_reference_is_seen(string project, string? reference, string? package)
    {
        var facts = new ProjectFacts(project, reference is null ? [] : [reference], package is null ? [] : [package]);

        Assert.Single(ProjectReferences.Violations(facts, Solution.ModuleProjects));
    }

    [Fact]
    public void Canary_references_are_really_read()
    {
        var orders = Solution.Projects.Single(project => project.Name == "OrderMgmt.Orders");
        var sqlite = Solution.Projects.Single(project => project.Name == "OrderMgmt.Databases.Sqlite");

        Assert.Equal([ProjectReferences.Contracts, ProjectReferences.Platform], orders.Projects.Order());
        Assert.Contains(sqlite.Packages, ProjectReferences.IsProvider);
    }
}
