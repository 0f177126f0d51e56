using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Security;
using OrderMgmt.ArchitectureTests.Rules;

namespace OrderMgmt.ArchitectureTests;

public sealed class ControllerTests
{
    private static readonly IReadOnlyCollection<string> Known = Permissions.Table.Keys;

    [Fact]
    public void Every_action_names_a_permission_of_the_table() => Assert.Empty(Guards.Violations(Solution.Host.GetTypes(), Known));

    [Fact]
    public void Every_permission_is_asked_for_somewhere() => Assert.Empty(Guards.Unused(Solution.Host.GetTypes(), Known));

    [Fact]
    public void Canary_an_unguarded_action_is_seen() => Assert.Equal(
        [
            "CanaryController.Forgotten names no permission", "CanaryController.Mistyped names the unknown permission widgets.paint",
            "CanaryController.Open is open to everyone", "CanaryController.Helper names no permission",
        ],
        Guards.Violations([typeof(CanaryController)], Known));

    [Fact]
    public void Canary_an_unused_permission_is_seen() => Assert.Equal(["widgets.sell"], Guards.Unused([typeof(CanaryController)], ["widgets.paint", "widgets.sell"]));

    [Fact]
    public void Canary_the_controllers_are_really_found() => Assert.True(Solution.Host.GetTypes().SelectMany(Guards.ActionsOf).Count() > 30);

    [NonController]
    public sealed class CanaryController : ControllerBase
    {
        [HttpGet]
        public IActionResult Forgotten() => Ok();

        [HttpGet, Permission("widgets.paint")]
        public IActionResult Mistyped() => Ok();

        [HttpGet, Permission(Permissions.OrdersRead), AllowAnonymous]
        public IActionResult Open() => Ok();

        [HttpGet, Permission(Permissions.OrdersRead)]
        public IActionResult Guarded() => Ok();

        public IActionResult Helper() => Ok();
    }
}
