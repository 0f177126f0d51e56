namespace OrderMgmt.Tests.Shared.Fuzzing;

/// <summary>Values that have broken other systems.</summary>
internal static class HostileText
{
    /// <summary>A type of which a body must never make an instance.</summary>
    public const string TypeName = "System.IO.FileInfo";

    /// <summary>Text inside JSON strings, paths and queries.</summary>
    public static readonly string[] Strings =
    [
        "", " ", "\t\n", "'", "''; DROP TABLE orders; --", "' OR '1'='1", "1; SELECT pg_sleep(10)", "\" OR \"\"=\"", "%", "_", "\\", "[a-z]%", "/**/", "UNION SELECT NULL,NULL",
        "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "${jndi:ldap://localhost/a}", "{0}{1}{2}", "{", "}", "%s%s%n", "<script>alert(1)</script>", "&lt;", "../../etc/passwd", "..\\..\\", "file:///etc/passwd",
        "\u0000", "a\u0000b", "\u202Eabc", "\uFEFF", "\u200B", "Ａ", "İı", "ß", "ﬃ", "𝒳𝓎", "👩‍👩‍👧‍👦", "e\u0301", "\u0008", "\u001B[31m", "\u2028", "\uFFFF",
        "null", "true", "undefined", "NaN", "Infinity", "-Infinity", "-0", "0", "-1", "1e3", "1E400", "0x10", "1,5", "1.5.5", "٣", "+1", "1_000", ".5", "5.",
        "79228162514264337593543950335", "79228162514264337593543950336", "-79228162514264337593543950335", "0.0000000000000000000000000001", "999999999999999", "9999999999999999.9999", "99999999999999999999", "9223372036854775808",
        "2147483648", "0001-01-01", "9999-12-31", "2026-02-30", "2026-13-01", "0000-00-00", "10000-01-01", "2026-1-1", "2026-02-28T25:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "01980000-0000-7000-8000-00000000000", "{01980000-0000-7000-8000-000000000000}", "EUR", "eur", "XXX", "JPY", "KWD", "DE", "XX", "standard", "LAP-14", "product",
    ];

    /// <summary>JSON that no serializer would write.</summary>
    public static readonly string[] Json =
    [
        "1e400", "-1e400", "1E-400", "1e308", "123456789012345678901234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890", "-0", "-0.0", "00", "01", "1.", ".5", "+1", "NaN", "Infinity", "0x1F",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"unended", "'single'", "tru", "nul", "[1,2,", "{\"a\":", "{}", "[]", "[[]]", "[null]", "{\"\":\"\"}", "{\"a\":1,\"a\":2}", "{\"$type\":\"" + TypeName + "\"}", "{\"__proto__\":{}}", "/* comment */ 1", "1, ", "\"a\" \"b\"",
    ];

    public static readonly string[] ContentTypes =
    [
        "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=nonsense", "application/merge-patch+json", "application/json-patch+json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/json;;;", "*/*", "", "application/JSON", "application/vnd.api+json",
    ];

    public static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "text/html"), ("Accept", "application/xml;q=0.9"), ("Accept", "*/*;q=0"), ("Accept", "nonsense"), ("Accept", "application/json;v=2"), ("Accept-Language", "xx-'-"), ("Accept-Encoding", "nonsense"),
        ("If-Match", "*"), ("If-Match", "\"1\""), ("If-Match", "\"2\""), ("If-Match", "W/\"1\""), ("If-Match", "1"), ("If-Match", "\""), ("If-Match", "\"1\", \"2\""), ("If-Match", "\"99999999999999999999\""), ("If-Match", "\"-1\""), ("If-Match", "'; --"), ("If-Match", ""),
        ("If-None-Match", "*"), ("If-None-Match", "\"1\""), ("If-None-Match", "W/\"1\", nonsense"), ("If-Modified-Since", "yesterday"), ("Range", "bytes=0-1"), ("Expect", "nonsense"),
        ("Idempotency-Key", ""), ("Idempotency-Key", "\""), ("Idempotency-Key", "\"\""), ("Idempotency-Key", "same"), ("Idempotency-Key", "'; DROP TABLE orders; --"), ("Idempotency-Key", "\u00e9\u00ff"),
        ("Prefer", "wait=-1"), ("Prefer", "wait=99999999999"), ("Prefer", "wait="), ("Prefer", "wait=0, wait=x"), ("Prefer", "respond-async"), ("Prefer", "=;,\"'"),
        ("Origin", "https://elsewhere.example"), ("Origin", "null"), ("Authorization", "Bearer nonsense"), ("Authorization", "Bearer"), ("Authorization", "Basic eDp5"), ("Content-Encoding", "gzip"), ("X-HTTP-Method-Override", "DELETE"), ("X-Forwarded-For", "'; --"), ("X-Forwarded-Proto", "ftp"), ("traceparent", "00-nonsense-00"), ("Last-Event-ID", "-1"), ("Last-Event-ID", "99999999999999999999"), ("Cookie", "a=b; =; ;;"),
    ];
}
