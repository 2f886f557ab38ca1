using System.CommandLine;
using ErAlerts.Application.Calendars;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>calendar close</c>: declares the county closed on a day and lengthens the open clocks that run over it; with <c>--preview</c> only says which.</summary>
internal sealed class CalendarClose : CountyVerb
{
    private readonly Option<string> _on = new("--on") { Description = "The day.", HelpName = "DATE", Required = true };
    private readonly Option<string> _name = new("--name") { Description = "What people read where the day is skipped.", HelpName = "NAME", Required = true };
    private readonly Option<string> _source = new("--source") { Description = "Who ordered it, or where it was published.", HelpName = "TEXT", Required = true };
    private readonly Option<string> _by = new("--by") { Description = "Id of the administrator.", HelpName = "ID", Required = true };
    private readonly Option<bool> _preview = new("--preview") { Description = "Say what would move and change nothing." };

    public CalendarClose()
        : base("close", "Declare the county closed on a day.")
    {
        Add(_on);
        Add(_name);
        Add(_source);
        Add(_by);
        Add(_preview);
    }

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var day = Moments.Date(call.Value(_on)!, "on");
        if (day is not Outcome<DateOnly>.Done(var date))
        {
            return call.Answer.Refused(day.Refusal!);
        }

        var closure = new Closure(date, call.Value(_name)!.Trim(), call.Value(_source)!.Trim());
        var declare = parts.GetRequiredService<DeclareClosure>();
        var preview = call.Value(_preview);
        var outcome = preview ? await declare.Preview(closure, call.Value(_by)!, stop) : await declare.Run(closure, call.Value(_by)!, stop);
        return outcome is Outcome<CalendarChange>.Done(var change) ? Say(call, change, declared: !preview) : call.Answer.Refused(outcome.Refusal!);
    }

    private static int Say(Call call, CalendarChange change, bool declared) => call.Answer.Done(
        new { Declared = declared, CalendarVersion = change.Version, change.Reviews, change.Timers },
        console =>
        {
            var table = Tables.Of("office", "due before", "due after", "reviews");
            foreach (var row in change.Reviews)
            {
                table.Row(row.Office, row.OldDueOn, row.NewDueOn, row.Reviews);
            }

            console.Write(table);
            console.WriteLine($"{change.Timers} reminders and escalations fall due later{(declared ? string.Empty : ", once it is declared")}.");
        });
}
