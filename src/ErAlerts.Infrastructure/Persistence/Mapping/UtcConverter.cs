using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Hands PostgreSQL every instant in UTC, cut to the microsecond that it keeps.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => Utc(instant), stored => stored.ToUniversalTime())
{
    private static DateTimeOffset Utc(DateTimeOffset instant) => UnixMicrosecondsConverter.From(UnixMicrosecondsConverter.Of(instant));
}
