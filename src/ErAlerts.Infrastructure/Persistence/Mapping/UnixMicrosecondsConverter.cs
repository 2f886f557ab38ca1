using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Stores an instant as microseconds since 1970 UTC: it sorts as a number and is as fine as PostgreSQL's own type.</summary>
internal sealed class UnixMicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(instant => Of(instant), stored => From(stored))
{
    private const long TicksAMicrosecond = TimeSpan.TicksPerMicrosecond;

    public static long Of(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TicksAMicrosecond;

    public static DateTimeOffset From(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TicksAMicrosecond);
}
