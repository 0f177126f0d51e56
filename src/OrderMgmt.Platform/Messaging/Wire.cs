namespace OrderMgmt.Platform.Messaging;

/// <summary>Enum values as contracts spell them.</summary>
public static class Wire
{
    /// <summary><c>PartiallyDelivered</c> → <c>partiallyDelivered</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
