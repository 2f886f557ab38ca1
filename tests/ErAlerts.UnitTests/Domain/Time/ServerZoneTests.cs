using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Time;

/// <summary>Changes the zone of the whole process, so nothing else runs beside it.</summary>
[CollectionDefinition("server zone", DisableParallelization = true)]
public class ServerZoneCollection;

[Collection("server zone")]
public class ServerZoneTests
{
    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Tokyo")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    public void The_answer_does_not_depend_on_the_zone_of_the_server(string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset, TimeZoneInfo.Local.BaseUtcOffset);
            var deadline = Read(Json).DueFor(Utc("2026-06-30 21:00"), Days(5));
            Assert.Equal(Date("Tue 2026-06-30"), deadline.Day0);
            Assert.Equal(Date("Wed 2026-07-08"), deadline.DueOn);
            Assert.Equal(Utc("2026-07-09 07:00"), deadline.OverdueAt);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
