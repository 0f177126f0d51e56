using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace OrderMgmt.Api.Http.Json;

/// <summary>Says in words what a value should have been.</summary>
internal static class Expected
{
    /// <summary>The type as a caller knows it.</summary>
    public static string Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => "a string",
            _ when plain == typeof(bool) => "true or false",
            _ when plain == typeof(decimal) => "a decimal as string or number with at most 15 digits before the point, such as \"12.50\"",
            _ when plain == typeof(int) || plain == typeof(long) || plain == typeof(short) => "a whole number",
            _ when plain == typeof(DateOnly) => "a day as YYYY-MM-DD",
            _ when plain == typeof(DateTimeOffset) => "an instant as in RFC 3339 with its offset, such as \"2026-01-31T09:30:00Z\"",
            _ when plain == typeof(Guid) => "an id (UUID)",
            _ when plain == typeof(Uri) => "a URI",
            { IsEnum: true } => "one of: " + string.Join(", ", Values(plain)),
            _ when plain.IsAssignableTo(typeof(IDictionary)) || plain.Name.Contains("Dictionary", StringComparison.Ordinal) => "an object of name and value pairs",
            _ when plain.IsAssignableTo(typeof(IEnumerable)) => "a list",
            _ => "an object",
        };
    }

    /// <summary>The code of the problem with a single value.</summary>
    public static string Code(JsonElement element, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            { IsEnum: true } when element.ValueKind == JsonValueKind.String => "unknown_value",
            _ when plain == typeof(decimal) && IsDecimal(element) => "out_of_range",
            _ when (plain == typeof(int) || plain == typeof(long) || plain == typeof(short)) && element.ValueKind == JsonValueKind.Number => IsWhole(element) ? "out_of_range" : "wrong_type",
            _ => "wrong_type",
        };
    }

    /// <summary>The values of an enum as written in JSON.</summary>
    public static IEnumerable<string> Values(Type enumType) => Enum.GetNames(enumType).Select(JsonNamingPolicy.CamelCase.ConvertName);

    private static bool IsWhole(JsonElement number) => !number.GetRawText().AsSpan().ContainsAny('.', 'e', 'E');

    private static bool IsDecimal(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number
        || (element.ValueKind == JsonValueKind.String && decimal.TryParse(element.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));
}
