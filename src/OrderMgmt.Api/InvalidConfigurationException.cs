namespace OrderMgmt.Api;

/// <summary>The configuration can't be used as it is: exit code 2 with this sentence.</summary>
internal sealed class InvalidConfigurationException(string message) : Exception(message);
