using System.Diagnostics;

namespace ErAlerts.Benchmarks.Engine;

/// <summary>What one call costs on one core: the best of several rounds, for the machine has other work too.</summary>
internal sealed record Cost(double Microseconds, long Bytes)
{
    private const int Rounds = 7;
    private const int WarmUpMilliseconds = 400;

    public static Cost Of(Action call, double millisecondsARound = 60)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began).TotalMilliseconds < WarmUpMilliseconds;)
        {
            call();
        }

        var repeats = 1;
        while (Time(call, repeats) < millisecondsARound && repeats < 1 << 22)
        {
            repeats *= 2;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        call();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new(Enumerable.Range(0, Rounds).Min(_ => Time(call, repeats)) * 1000 / repeats, allocated);
    }

    private static double Time(Action call, int repeats)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
        {
            call();
        }

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
