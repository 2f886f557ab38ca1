using System.CommandLine;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>calendar list</c>: the holidays and closures of a year, each with its source.</summary>
internal sealed class CalendarList : Verb
{
    private readonly Option<int> _year = new("--year") { Description = "The year.", HelpName = "Y", Required = true };
    private readonly Option<string> _calendar = Calendars.Option();

    public CalendarList()
        : base("list", "The days of a year on which the county is closed.")
    {
        Add(_year);
        Add(_calendar);
    }

    protected override Task<int> Run(Call call, CancellationToken stop)
    {
        var year = call.Value(_year);
        if (year is < 1 or > 9999 || !BusinessCalendar.Covers(new DateOnly(year, 1, 1)))
        {
            return Task.FromResult(call.Answer.Refused(new Refusal("date-out-of-range", $"{year} lies outside the years 1900 to 2199.", "year")));
        }

        var calendar = Calendars.Named(call, call.Value(_calendar)!);
        return Task.FromResult(calendar is Outcome<BusinessCalendar>.Done(var found) ? Say(call, found, year) : call.Answer.Refused(calendar.Refusal!));
    }

    private static int Say(Call call, BusinessCalendar calendar, int year)
    {
        var days = calendar.HolidaysOf(year);
        return call.Answer.Done(days.Select(d => new { d.Date, d.Name, d.Source }), console =>
        {
            var table = Tables.Of("date", "day", "name", "source");
            foreach (var day in days)
            {
                table.Row(day.Date, day.Date.DayOfWeek.ToString(), day.Name, day.Source);
            }

            console.Write(table);
        });
    }
}
