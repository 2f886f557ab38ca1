using System.CommandLine;
using ErAlerts.Application.Policies;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>demo generate</c>: fills an empty database with a county that never was. Creates the database when it is not there.</summary>
internal sealed class DemoGenerate : CountyVerb
{
    private readonly Option<int> _referrals = new("--referrals") { Description = "Referrals of the last 120 days.", HelpName = "N", DefaultValueFactory = _ => 3000 };
    private readonly Option<int> _offices = new("--offices") { Description = "Offices, 1 to 20.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly Option<int> _seed = new("--seed") { Description = "The same seed makes the same county.", HelpName = "N", DefaultValueFactory = _ => 721 };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "County date up to which it lived; today when left out.", HelpName = "DATE" };

    public DemoGenerate()
        : base("generate", "Fill an empty database with a synthetic county.")
    {
        Add(_referrals);
        Add(_offices);
        Add(_seed);
        Add(_asOf);
    }

    protected override bool NeedsCurrentDatabase => false;

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        await parts.GetRequiredService<Migrator>().Run(stop);
        var today = parts.GetRequiredService<PolicyCatalogue>().Calendar.LocalDate(parts.GetRequiredService<TimeProvider>().GetUtcNow());
        var asOf = call.Value(_asOf) is { } text ? Moments.Date(text, "as-of") : today;
        if (asOf is not Outcome<DateOnly>.Done(var date))
        {
            return call.Answer.Refused(asOf.Refusal!);
        }

        var options = new DemoOptions(date, call.Value(_referrals), call.Value(_offices), call.Value(_seed));
        using var line = new ProgressLine(call.Answer.Error);
        var made = await parts.GetRequiredService<DemoCounty>().Generate(options, new Report<DemoProgress>(p => line.Say($"{p.Day:yyyy-MM-dd}, day {p.Days} of {p.OfDays}")), stop);
        return made is Outcome<DemoCounts>.Done(var counts) ? call.Answer.Done(counts, console => Say(console, counts)) : call.Answer.Refused(made.Refusal!);
    }

    private static void Say(Spectre.Console.IAnsiConsole console, DemoCounts counts)
    {
        var table = Tables.Of("made up", string.Empty);
        table.Row("as of", counts.AsOf);
        foreach (var (name, number) in new[]
        {
            ("offices", counts.Offices), ("people", counts.People), ("referrals", counts.Referrals), ("submitted for closing", counts.Submitted), ("alert reviews", counts.Reviews),
            ("  with an ARA", counts.WithAra), ("  of those overdue", counts.Overdue), ("  returned", counts.Returned), ("  approved", counts.Approved), ("with an SCSW", counts.WithScsw),
        })
        {
            table.Row(name, Tables.Say(number));
        }

        console.Write(table);
    }
}
