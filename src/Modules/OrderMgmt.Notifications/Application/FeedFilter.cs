using System.Collections.Frozen;
using FluentValidation;
using OrderMgmt.Contracts;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Notifications.Application;

/// <summary>Which events a reader of the feed wants.</summary>
internal sealed record FeedFilter(IReadOnlyList<string>? Types, Guid? Subject)
{
    public static readonly FeedFilter Everything = new(null, null);

    private static readonly FrozenSet<string> PublicTypes =
        EventTypes.All.Where(type => !type.IsAssignableTo(typeof(ITimedEvent))).Select(EventTypes.NameOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The filter of a request.</summary>
    public static FeedFilter Of(string? types, Guid? subject) => new(types?.Split(','), subject);

    /// <summary>True when not every event passes.</summary>
    public bool IsSelective => Types is not null || Subject is not null;

    public bool Passes(EventResponse entry) => (Types is null || Types.Contains(entry.Type)) && (Subject is null || Subject == entry.Subject);

    /// <summary>The types named that do not exist.</summary>
    public static IEnumerable<string> UnknownOf(string types) => types.Split(',').Where(type => !PublicTypes.Contains(type));
}

/// <summary>Rules for what selects events.</summary>
internal static class FeedFilterRules
{
    public static void KnownTypes<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(types => types is null || !FeedFilter.UnknownOf(types).Any())
        .WithErrorCode("unknown_value")
        .WithMessage((_, types) => $"There is no event type {string.Join(", ", FeedFilter.UnknownOf(types!).Select(type => $"'{type}'"))}. Use names such as orders.order-confirmed.v1, separated by commas.");
}
