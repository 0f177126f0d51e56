using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderMgmt.Platform.Persistence;

/// <summary>Instants are kept as UTC on every engine, whatever offset a caller named.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), instant => instant);
