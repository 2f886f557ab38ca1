using System.Diagnostics;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Versions;
using ErAlerts.Infrastructure.Registration;
using ErAlerts.Workflow.Migrating;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>
/// Ten thousand running reviews go over to a changed drawing in one transaction, one of their reminders let go of and another armed, and are then
/// taken back. Looked at first, as an administrator would.
/// </summary>
internal static class MigrateScenario
{
    private const int Instances = 10_000;
    private const string Plan = """{"elements":{"day-three-morning":null}}""";

    public static async Task<IReadOnlyList<Measured>> Run(BenchCounty county, ScenarioOptions options)
    {
        var count = options.Size(Instances);
        await Waiting.Alike(county, count);
        var folder = Directory.CreateTempSubdirectory("eralerts-bench-policies-");
        try
        {
            return await Migrate(county, folder.FullName, count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measured>> Migrate(BenchCounty county, string folder, int count)
    {
        var before = county.Parts.GetRequiredService<PolicyCatalogue>().Processes.Single(p => p.Id == ReviewSteps.ProcessId).Hash;
        await using var parts = Changed(county, county.Parts.GetRequiredService<ErAlertsSettings>().WorkflowsFolder, folder);
        var after = parts.GetRequiredService<PolicyCatalogue>().Processes.Single(p => p.Id == ReviewSteps.ProcessId).Hash;
        var request = new MigrationRequest(ReviewSteps.ProcessId, before, after, Plan, TimerChoice.Keep, BenchCounty.Administrator);
        var migrate = parts.GetRequiredService<MigrateProcesses>();
        county.Clock.Now = BenchCounty.Opening.AddDays(1);
        var (looked, preview) = await Timed(async () => BenchCounty.Done(await migrate.Preview(request)));
        Memory.ForgetPeak();
        var (moved, done) = await Timed(async () => BenchCounty.Done(await migrate.Run(request)));
        var peak = Memory.PeakInMegabytes();
        var (undone, back) = await Timed(async () => BenchCounty.Done(await parts.GetRequiredService<UndoMigration>().Run(done.Id!.Value, BenchCounty.Administrator)));
        var name = $"{count:N0} reviews to a changed drawing";
        return
        [
            new Measured($"{name}, preview", looked, "s"),
            new Measured(name, moved, "s").Must("all", preview.Instances == count && done.Instances == count && done.Problems.Count == 0),
            new Measured($"{name}, most memory", peak, "MB"),
            new Measured($"{name}, taken back", undone, "s").Must("all", back.Instances == count),
        ];
    }

    /// <summary>Another process on the same database, with one reminder's name changed in the drawing.</summary>
    private static ServiceProvider Changed(BenchCounty county, string shipped, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("\"day-three-morning\"", "\"third-morning\"", StringComparison.Ordinal));
        }

        return county.Start(new Dictionary<string, string?>(StringComparer.Ordinal) { ["ERALERTS:WORKFLOWS"] = folder });
    }

    private static async Task<(double Seconds, T Result)> Timed<T>(Func<Task<T>> act)
    {
        var since = Stopwatch.GetTimestamp();
        var result = await act();
        return (Stopwatch.GetElapsedTime(since).TotalSeconds, result);
    }
}
