using System.CommandLine;
using System.Globalization;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>calendar due</c>: when a clock of business days runs out, and which days it skips.</summary>
internal sealed class CalendarDue : Verb
{
    private readonly Option<string> _from = new("--from") { Description = "Day or instant of the event.", HelpName = "DATE-OR-INSTANT", Required = true };
    private readonly Option<int> _days = new("--business-days") { Description = "Length in business days.", HelpName = "N", Required = true };
    private readonly Option<string> _calendar = Calendars.Option();

    public CalendarDue()
        : base("due", "When a number of business days is over.")
    {
        Add(_from);
        Add(_days);
        Add(_calendar);
    }

    protected override Task<int> Run(Call call, CancellationToken stop)
    {
        var found = Calendars.Named(call, call.Value(_calendar)!);
        var due = found.Then(calendar => Due(calendar, call.Value(_from)!, call.Value(_days)));
        return Task.FromResult((found, due) is (Outcome<BusinessCalendar>.Done(var county), Outcome<Deadline>.Done(var deadline))
            ? Say(call, county, deadline)
            : call.Answer.Refused(due.Refusal!));
    }

    private static Outcome<Deadline> Due(BusinessCalendar calendar, string from, int days)
    {
        if (!BusinessDays.IsValid(days))
        {
            return new Refusal("bad-business-days", $"Business days run from 0 to {BusinessDays.MaxValue}.", "business-days");
        }

        return Moments.CountyDate(from, "from", calendar).Then<DateOnly, Deadline>(entered => calendar.DueFrom(calendar.Day0(entered), new BusinessDays(days)));
    }

    private static int Say(Call call, BusinessCalendar county, Deadline deadline) => call.Answer.Done(
        new { deadline.Day0, deadline.DueOn, deadline.OverdueAt, Skipped = deadline.Skipped.Select(s => new { s.Date, s.Name }) },
        console =>
        {
            var table = Tables.Of("date", string.Empty);
            table.Row(deadline.Day0, "day 0");
            foreach (var day in deadline.Skipped)
            {
                table.Row(day.Date, "not counted: " + day.Name);
            }

            table.Row(deadline.DueOn, "due");
            table.Row(county.LocalTime(deadline.OverdueAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), "overdue from here, county time");
            console.Write(table);
        });
}
