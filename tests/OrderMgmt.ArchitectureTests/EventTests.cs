using OrderMgmt.ArchitectureTests.Canaries;
using OrderMgmt.ArchitectureTests.Rules;
using OrderMgmt.Contracts;

namespace OrderMgmt.ArchitectureTests;

public sealed class EventTests
{
    [Fact]
    public void Every_event_has_a_wire_name_of_its_own_after_its_module() =>
        Assert.Empty(WireNames.Violations(Solution.Contracts.WrittenTypes(), [.. Solution.Modules.Select(module => module.Name)]));

    [Theory]
    [InlineData(typeof(Nameless), "Nameless has no wire name of the form module.event-name.v1")]
    [InlineData(typeof(NamedBadly), "NamedBadly has no wire name of the form module.event-name.v1")]
    [InlineData(typeof(NamedForAnotherModule), "NamedForAnotherModule is not called after the module Canaries")]
    [InlineData(typeof(NamedLikeAnother), "NamedLikeAnother has the wire name of another event")]
    public void Canary_a_wrong_wire_name_is_seen(Type type, string violation) =>
        Assert.Equal([violation], WireNames.Violations([typeof(WellNamed), type], ["Canaries"]));

    [Fact]
    public void Canary_the_contracts_really_hold_events() =>
        Assert.True(Solution.Contracts.WrittenTypes().Count(type => type.IsAssignableTo(typeof(IIntegrationEvent))) > 20);
}
