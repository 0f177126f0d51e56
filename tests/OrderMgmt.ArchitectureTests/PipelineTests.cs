using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.ArchitectureTests.Rules;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.ArchitectureTests;

public sealed class PipelineTests
{
    private static readonly IServiceCollection Services =
        new ServiceCollection().AddOrderMgmt(new ModuleList(Solution.Modules), new DatabaseSettings(Solution.Engines[0], "Data Source=:memory:"));

    private static IEnumerable<Type> Behaviors => Solution.Modules.Select(module => module.Assembly).Append(Solution.Platform).Append(Solution.Host).SelectMany(Pipeline.BehaviorsOf);

    [Fact]
    public void Each_pipeline_behavior_is_registered_exactly_once() => Assert.Empty(Pipeline.Violations(Services, Behaviors));

    [Fact]
    public void A_command_is_validated_before_its_transaction_begins() => Assert.Equal(
        [typeof(ValidationBehavior<,>), typeof(TransactionBehavior<,>)],
        Services.Where(service => service.ServiceType == typeof(IPipelineBehavior<,>)).Select(service => service.ImplementationType));

    [Fact]
    public void Canary_a_missing_behavior_is_seen() =>
        Assert.Equal(["TransactionBehavior`2 is registered 0 times"], Pipeline.Violations(With(typeof(ValidationBehavior<,>)), [typeof(ValidationBehavior<,>), typeof(TransactionBehavior<,>)]));

    [Fact]
    public void Canary_a_doubled_behavior_is_seen() => Assert.Equal(
        ["ValidationBehavior`2 is registered 2 times"], Pipeline.Violations(With(typeof(ValidationBehavior<,>), typeof(ValidationBehavior<,>)), [typeof(ValidationBehavior<,>)]));

    private static ServiceCollection With(params Type[] behaviors)
    {
        var services = new ServiceCollection();
        foreach (var behavior in behaviors)
        {
            services.AddTransient(typeof(IPipelineBehavior<,>), behavior);
        }

        return services;
    }
}
