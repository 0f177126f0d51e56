using OrderMgmt.ArchitectureTests.Canaries;
using OrderMgmt.ArchitectureTests.Rules;

namespace OrderMgmt.ArchitectureTests;

public sealed class ModuleTypeTests
{
    [Fact]
    public void A_module_shows_only_its_use_cases_and_itself() => Assert.Empty(OfEachModule(ModuleTypes.WronglyPublic));

    [Fact]
    public void Canary_a_public_type_of_another_kind_is_seen() =>
        Assert.Equal(["WidgetPrice"], Names(ModuleTypes.WronglyPublic([typeof(WidgetPrice), typeof(WidgetColor), typeof(PaintWidgetCommand), typeof(HiddenWidget)])));

    [Fact]
    public void Handlers_validators_and_contexts_are_internal_and_sealed() => Assert.Empty(OfEachModule(ModuleTypes.OpenWorkers));

    [Fact]
    public void Canary_an_open_handler_or_validator_is_seen() => Assert.Equal(
        ["OpenPaintHandler", "PublicPaintValidator", "OpenWidgetListener"],
        Names(ModuleTypes.OpenWorkers([typeof(OpenPaintHandler), typeof(PublicPaintValidator), typeof(OpenWidgetListener), typeof(FirstPaintHandler), typeof(HiddenWidget)])));

    [Fact]
    public void Every_command_and_query_has_exactly_one_handler() => Assert.Empty(OfEachModule(ModuleTypes.WrongHandlerCounts));

    [Theory]
    [InlineData(new[] { typeof(PaintWidgetCommand) }, "0")]
    [InlineData(new[] { typeof(PaintWidgetCommand), typeof(FirstPaintHandler), typeof(OpenPaintHandler) }, "2")]
    public void Canary_a_missing_or_second_handler_is_seen(Type[] types, string count) =>
        Assert.Contains($"has {count} handlers", Assert.Single(ModuleTypes.WrongHandlerCounts(types)), StringComparison.Ordinal);

    [Fact]
    public void Commands_and_queries_are_called_so() => Assert.Empty(OfEachModule(ModuleTypes.WrongRequestNames));

    [Fact]
    public void Canary_a_misnamed_command_or_query_is_seen() =>
        Assert.Equal(["PaintWidget", "ReadWidgetCommand"], Names(ModuleTypes.WrongRequestNames([typeof(PaintWidget), typeof(ReadWidgetCommand), typeof(PaintWidgetCommand)])));

    [Fact]
    public void A_module_handles_an_event_once() => Assert.Empty(OfEachModule(ModuleTypes.HandledTwice));

    [Fact]
    public void Canary_a_second_handler_of_an_event_is_seen() => Assert.Equal(
        "WellNamed is handled 2 times", Assert.Single(ModuleTypes.HandledTwice([typeof(WidgetListener), typeof(OpenWidgetListener)])));

    [Fact]
    public void Internal_types_are_seen_by_databases_and_tests_only() =>
        Assert.Empty(Solution.Modules.SelectMany(module => ModuleTypes.WrongFriends(ModuleTypes.FriendsOf(module.Assembly))));

    [Fact]
    public void Canary_the_host_as_a_friend_is_seen()
    {
        Assert.Equal(["OrderMgmt.Api sees internal types"], ModuleTypes.WrongFriends(["OrderMgmt.Api", "OrderMgmt.Databases.Sqlite", "OrderMgmt.UnitTests"]));
        Assert.Contains("OrderMgmt.ArchitectureTests", ModuleTypes.FriendsOf(Solution.Modules[0].Assembly));
    }

    private static IEnumerable<string> OfEachModule(Func<IReadOnlyCollection<Type>, IEnumerable<string>> rule) =>
        Solution.Modules.SelectMany(module => rule(module.Assembly.WrittenTypes()));

    private static IEnumerable<string> Names(IEnumerable<string> violations) => violations.Select(violation => violation.Split(' ')[0].Split('.')[^1]);
}
