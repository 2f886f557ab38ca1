using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>An extract is taken in, and taken in again; beside the same rows by bare ADO.NET in batches.</summary>
internal static class ImportScenario
{
    public static async Task<IReadOnlyList<Measured>> Run(BenchCounty county, ScenarioOptions options)
    {
        const long Apart = 100_000_000;
        var count = options.Size(50_000);
        await county.Import(0, 1);
        await county.Start(0);
        await using var db = county.OpenBare();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var row = RowSet.Read(connection, await db.Set<Domain.Alerts.Review>().Select(r => r.Id).SingleAsync()).Rows[0];
        var ado = new BareAdo(connection);

        var first = await Timed(() => county.Import(1, count));
        var bare = await Timed(() =>
        {
            foreach (var batch in Enumerable.Range(0, count).Chunk(500))
            {
                ado.Write(batch.Select(i => row.Of(Apart + i, Apart + i)), []);
            }

            return Task.CompletedTask;
        });
        var again = await Timed(() => county.Import(1, count));
        return
        [
            new Measured("import, new rows", count / first, "a second", count / bare),
            new Measured("import, the same again", count / again, "a second"),
        ];
    }

    private static async Task<double> Timed(Func<Task> act)
    {
        var since = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
