using OrderMgmt.ArchitectureTests.Canaries;
using OrderMgmt.ArchitectureTests.Rules;

namespace OrderMgmt.ArchitectureTests;

public sealed class MigrationTests
{
    private static readonly IReadOnlyList<Type> All = [.. Solution.Engines.SelectMany(engine => Migrations.In(engine.GetType().Assembly))];

    [Fact]
    public void The_previous_version_works_beside_every_migration_that_is_no_contract_step() => Assert.Empty(Migrations.Unmarked(All));

    [Fact]
    public void Only_contract_steps_are_marked_as_such() => Assert.Empty(Migrations.WronglyMarked(All));

    [Theory]
    [InlineData(typeof(DropsTable), "drops the table orders")]
    [InlineData(typeof(RenamesTable), "renames the table orders")]
    [InlineData(typeof(DropsColumn), "drops the column orders.note")]
    [InlineData(typeof(RenamesColumn), "renames the column orders.note")]
    [InlineData(typeof(DemandsColumn), "adds orders.state, which the previous version leaves empty")]
    [InlineData(typeof(ForbidsNothing), "forbids orders.state to be empty")]
    [InlineData(typeof(ChangesType), "changes the type of orders.price, which ends the prepared statements of the previous version with an error")]
    [InlineData(typeof(DemandsUnique), "makes note of orders unique")]
    [InlineData(typeof(RunsSql), "runs SQL written by hand")]
    public void Canary_what_the_previous_version_stumbles_over_is_seen(Type migration, string violation) =>
        Assert.Equal([$"{migration.FullName} {violation}"], Migrations.Unmarked([typeof(OnlyAdds), typeof(MarkedDrop), migration]));

    [Fact]
    public void Canary_a_mark_without_need_is_seen() => Assert.Single(Migrations.WronglyMarked([typeof(MarkedDrop), typeof(MarkedAdd), typeof(OnlyAdds)]));

    [Fact]
    public void Canary_migrations_of_every_engine_and_module_are_seen() =>
        Assert.True(All.Count >= Solution.Engines.Count * (Solution.Modules.Count + 1));
}
