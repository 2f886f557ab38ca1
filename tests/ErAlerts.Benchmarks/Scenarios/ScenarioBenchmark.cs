using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>
/// What the product does all day, beside the same writes by bare EF Core and bare ADO.NET on the same database in the same run. Rates mean little on
/// a machine that others use; the ratios are what counts.
/// </summary>
internal static class ScenarioBenchmark
{
    private static readonly ImmutableArray<(string Name, Func<BenchCounty, ScenarioOptions, Task<IReadOnlyList<Measured>>> Run)> All =
    [
        ("start", StartScenario.Run),
        ("decide", DecideScenario.Run),
        ("import", ImportScenario.Run),
        ("storm-5000", (county, options) => StormScenario.Run(county, options.Size(5_000))),
        ("storm-20000", (county, options) => StormScenario.Run(county, options.Size(20_000))),
        ("storm-100000", (county, options) => StormScenario.Run(county, options.Size(100_000))),
        ("migrate", MigrateScenario.Run),
        ("calendar", CalendarScenario.Run),
        ("million", MillionScenario.Run),
    ];

    public static async Task<int> Run(string[] args)
    {
        var options = ScenarioOptions.Parse(args);
        if (options.Problem([.. All.Select(s => s.Name)]) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        var measured = new List<Measured>();
        foreach (var (name, run) in All.Where(s => options.Only.Count == 0 || options.Only.Contains(s.Name)))
        {
            await Console.Error.WriteLineAsync(name);
            await using var county = await BenchCounty.Open(options);
            measured.AddRange(await run(county, options));
        }

        Print(options, measured);
        return measured.Exists(m => m.Holds == false) ? 1 : 0;
    }

    private static void Print(ScenarioOptions options, List<Measured> measured)
    {
        if (options.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { options.Provider, options.Quick, Environment.ProcessorCount, measured }, JsonSerializerOptions.Web));
            return;
        }

        Console.WriteLine(options.Title);
        Console.WriteLine($"{"",-44}{"ErAlerts",12} {"",-27}{"bare EF",10}{"ratio",8}{"bare ADO",11}{"ratio",8}  bound");
        foreach (var m in measured)
        {
            var bound = m.Bound is null ? "" : $"{(m.Holds == true ? "holds" : "FAILS")}: {m.Bound}";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{m.Scenario,-44}{m.Value,12:N2} {m.Unit,-27}{m.EfCore,10:N0}{m.RatioToEfCore,8:N2}{m.AdoNet,11:N0}{m.RatioToAdoNet,8:N2}  {bound}"));
        }
    }
}
