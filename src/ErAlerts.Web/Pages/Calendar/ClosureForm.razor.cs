using System.Globalization;
using ErAlerts.Application.Calendars;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;
using ErAlerts.Web.Components;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Calendar;

/// <summary>A closure in two steps: what it would move, then the declaration.</summary>
public sealed partial class ClosureForm
{
    /// <summary>The ids of the controls.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["date", "name", "source"];

    /// <summary>What was refused.</summary>
    [Parameter] public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>Called when the closure was refused.</summary>
    [Parameter] public EventCallback<Refusal> Refused { get; set; }

    [SupplyParameterFromForm(FormName = "closure", Name = "Input")] private Posting? Posted { get; set; }

    [Inject] private DeclareClosure Closures { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private Posting Input => Posted ??= new Posting();

    private Closure? Asked { get; set; }

    private CalendarChange? Change { get; set; }

    private Refusal? RefusalOf(string field) => Refusals.FirstOrDefault(r => r.Field == field);

    private async Task Answer()
    {
        if (!DateOnly.TryParseExact(Input.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            await Refused.InvokeAsync(new Refusal("bad-date", "Enter the day as year, month and day, such as 2026-07-06.", "date"));
            return;
        }

        Asked = new Closure(date, (Input.Name ?? string.Empty).Trim(), (Input.Source ?? string.Empty).Trim());
        var declares = Input.Act == "declare";
        var me = Http.User.PersonId();
        var outcome = declares ? await Closures.Run(Asked, me, Http.RequestAborted) : await Closures.Preview(Asked, me, Http.RequestAborted);
        switch (outcome)
        {
            case Outcome<CalendarChange>.Done when declares:
                Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/calendar?year={date.Year}&declared={date:yyyy-MM-dd}"));
                break;
            case Outcome<CalendarChange>.Done(var change):
                Change = change;
                break;
            default:
                await Refused.InvokeAsync(outcome.Refusal!);
                break;
        }
    }

    private sealed class Posting
    {
        public string? Date { get; set; }

        public string? Name { get; set; }

        public string? Source { get; set; }

        public string? Act { get; set; }
    }
}
