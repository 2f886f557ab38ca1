using System.CommandLine;
using ErAlerts.Cli.Input;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>calendar count</c>: the business days after one date, up to and including another.</summary>
internal sealed class CalendarCount : Verb
{
    private readonly Option<string> _from = new("--from") { Description = "The date after which counting starts.", HelpName = "DATE", Required = true };
    private readonly Option<string> _to = new("--to") { Description = "The last date counted.", HelpName = "DATE", Required = true };
    private readonly Option<string> _calendar = Calendars.Option();

    public CalendarCount()
        : base("count", "The business days between two dates.")
    {
        Add(_from);
        Add(_to);
        Add(_calendar);
    }

    protected override Task<int> Run(Call call, CancellationToken stop)
    {
        var count =
            from calendar in Calendars.Named(call, call.Value(_calendar)!)
            from start in Moments.Date(call.Value(_from)!, "from")
            from end in Moments.Date(call.Value(_to)!, "to")
            select calendar.BusinessDaysBetween(start, end).Value;
        return Task.FromResult(count is Outcome<int>.Done(var days)
            ? call.Answer.Done(new { businessDays = days }, console => console.WriteLine(Spoken.Count(new BusinessDays(days))))
            : call.Answer.Refused(count.Refusal!));
    }
}
