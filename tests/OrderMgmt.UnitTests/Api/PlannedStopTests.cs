using Microsoft.Extensions.Hosting;
using OrderMgmt.Api.Commands;

namespace OrderMgmt.UnitTests.Api;

public sealed class PlannedStopTests
{
    [Fact]
    public void The_process_outlives_the_time_that_the_host_gives_to_requests_under_way() =>
        Assert.True(CommandLine.LongestEnd > new HostOptions().ShutdownTimeout);
}
