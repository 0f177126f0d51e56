using OrderMgmt.ArchitectureTests.Canaries.Widgets.Domain;
using OrderMgmt.ArchitectureTests.Rules;

namespace OrderMgmt.ArchitectureTests;

public sealed class LayerTests
{
    private const string CanaryRoot = "OrderMgmt.ArchitectureTests.Canaries.Widgets";

    public static TheoryData<string, string> Rules
    {
        get
        {
            var rules = new TheoryData<string, string>();
            foreach (var (layer, forbidden) in Layers.Forbidden)
            {
                foreach (var dependency in forbidden)
                {
                    rules.Add(layer, dependency);
                }
            }

            return rules;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_layer_knows_only_what_it_may(string layer, string forbidden) =>
        Assert.Empty(Solution.Modules.SelectMany(module => Layers.Violations(module.Assembly, "OrderMgmt." + module.Name, layer, forbidden)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Canary_each_forbidden_dependency_of_each_layer_is_seen(string layer, string forbidden) =>
        Assert.NotEmpty(Layers.Violations(typeof(LayerTests).Assembly, CanaryRoot, layer, forbidden));

    [Theory]
    [InlineData(nameof(InAnAsyncLambda))]
    [InlineData(nameof(InASignature))]
    [InlineData(nameof(InAnAttribute))]
    [InlineData(nameof(InAGenericArgument))]
    public void Canary_a_dependency_is_seen_wherever_it_hides(string type) => Assert.Contains(
        Layers.Violations(typeof(LayerTests).Assembly, CanaryRoot, "Domain", "Microsoft.EntityFrameworkCore"), violation => violation.Contains(type, StringComparison.Ordinal));

    [Fact]
    public void A_clean_type_is_left_alone() => Assert.DoesNotContain(
        Layers.Forbidden["Domain"].SelectMany(forbidden => Layers.Violations(typeof(LayerTests).Assembly, CanaryRoot, "Domain", forbidden)),
        violation => violation.Contains(nameof(Clean), StringComparison.Ordinal));

    [Fact]
    public void Every_type_of_a_module_is_in_a_layer() =>
        Assert.Empty(Solution.Modules.SelectMany(module => Layers.Homeless(module.Assembly.WrittenTypes(), "OrderMgmt." + module.Name)));

    [Fact]
    public void Canary_a_type_outside_the_layers_is_seen() => Assert.Equal(
        ["StrayWidget is in no layer", "Other is in no layer"],
        Layers.Homeless([typeof(Canaries.Widgets.StrayWidget), typeof(Canaries.Widgets.Helpers.Other), typeof(Clean), typeof(Canaries.Widgets.WidgetsModule)], CanaryRoot)
            .Select(violation => violation[(violation.LastIndexOf('.') + 1)..]));
}
