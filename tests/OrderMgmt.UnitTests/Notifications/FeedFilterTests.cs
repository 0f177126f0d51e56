using OrderMgmt.Notifications.Application;

namespace OrderMgmt.UnitTests.Notifications;

public sealed class FeedFilterTests
{
    [Theory]
    [InlineData("orders.order-confirmed.v1", true)]
    [InlineData("orders.order-confirmed.v1,billing.invoice-issued.v1", true)]
    [InlineData("orders.order-confirmed.v9", false)]
    [InlineData("", false)]
    [InlineData("billing.invoice-due-passed.v1", false)] // a note of billing to itself
    public void Only_public_event_types_can_be_asked_for(string types, bool known)
    {
        Assert.Equal(known, new ListEventsValidator().Validate(new ListEventsQuery { Types = types }).IsValid);
        Assert.Equal(known, new StreamEventsValidator().Validate(new StreamEventsQuery { Types = types }).IsValid);
    }

    [Theory]
    [InlineData(-1, 50)]
    [InlineData(0, 0)]
    [InlineData(0, 201)]
    public void A_place_is_not_negative_and_a_page_has_1_to_200_items(long after, int limit) =>
        Assert.Single(new ListEventsValidator().Validate(new ListEventsQuery { After = after, Limit = limit }).Errors);
}
