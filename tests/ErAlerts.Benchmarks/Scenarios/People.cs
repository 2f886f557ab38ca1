using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Queries;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>Those who look at pages.</summary>
internal static class People
{
    public static Viewer Ara(int index) => new(BenchCounty.Ara(index), [Role.Ara], [BenchCounty.Office(index)]);

    public static Viewer Ra(int index) => new($"ra-{index % BenchCounty.Offices}", [Role.Ra], [BenchCounty.Office(index)]);
}
