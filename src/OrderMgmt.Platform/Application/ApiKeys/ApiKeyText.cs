using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace OrderMgmt.Platform.Application.ApiKeys;

/// <summary>The text of an API key: <c>om_&lt;keyId&gt;_&lt;secret&gt;</c>.</summary>
public sealed partial record ApiKeyText(string KeyId, string Secret)
{
    /// <summary>What is stored instead of the secret. The secret is 256 random bits, so a plain hash can't be guessed back.</summary>
    public string SecretHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    /// <summary>A new random key.</summary>
    public static ApiKeyText Create() => new(RandomNumberGenerator.GetHexString(16, lowercase: true), RandomNumberGenerator.GetHexString(64, lowercase: true));

    /// <summary>Takes a key apart; nothing when it does not look like one.</summary>
    public static ApiKeyText? Parse(string? text) =>
        text is not null && Form().Match(text) is { Success: true } match ? new(match.Groups[1].Value, match.Groups[2].Value) : null;

    /// <summary>True when the secret is the one that was stored; takes the same time either way.</summary>
    public bool Matches(string secretHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SecretHash), Encoding.ASCII.GetBytes(secretHash));

    /// <inheritdoc/>
    public override string ToString() => $"om_{KeyId}_{Secret}";

    [GeneratedRegex(@"^om_([A-Za-z0-9]{4,32})_([A-Za-z0-9_-]{24,128})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
