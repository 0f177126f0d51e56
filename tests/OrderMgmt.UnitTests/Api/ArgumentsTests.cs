using OrderMgmt.Api.Commands;

namespace OrderMgmt.UnitTests.Api;

public sealed class ArgumentsTests
{
    [Theory]
    [InlineData("--urls", "http://localhost:5080")]
    [InlineData("--Database:Provider=PostgreSql")]
    [InlineData("--Database:Provider=PostgreSql", "--urls", "http://localhost:5080")]
    public void Configuration_goes_on_to_the_host(params string[] arguments) => Assert.Null(Configuration.FirstMisfit(arguments));

    [Theory]
    [InlineData("migrat")]
    [InlineData("--urls")]
    [InlineData("--urls", "--Database:Provider=Sqlite")]
    [InlineData("--urls", "http://localhost:5080", "stray")]
    public void Everything_else_is_wrong_usage(params string[] arguments) => Assert.NotNull(Configuration.FirstMisfit(arguments));
}
