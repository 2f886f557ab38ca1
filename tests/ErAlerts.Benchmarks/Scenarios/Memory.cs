using System.Globalization;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>The most memory that this process held at once, as Linux counts it.</summary>
internal static class Memory
{
    /// <summary>Begins counting anew, from what is held now.</summary>
    public static void ForgetPeak()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    public static double PeakInMegabytes() => OperatingSystem.IsLinux()
        ? int.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0
        : Environment.WorkingSet / 1048576.0;
}
