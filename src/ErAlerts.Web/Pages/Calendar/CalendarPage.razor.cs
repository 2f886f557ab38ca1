using System.Globalization;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;
using ErAlerts.Web.Components;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Calendar;

/// <summary>The days that do not count, for everybody; an administrator declares a closure here, having seen what it moves.</summary>
public sealed partial class CalendarPage
{
    [SupplyParameterFromQuery(Name = "year")] private int? AskedYear { get; set; }

    [SupplyParameterFromQuery(Name = "declared")] private string? DeclaredText { get; set; }

    [Inject] private CountyTime Time { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private int Year => AskedYear is >= 1901 and <= 2198 ? AskedYear.Value : Time.Today.Year;

    /// <summary>Said only while the calendar agrees, so that an address that someone made up does not boast.</summary>
    private DateOnly? Declared =>
        DateOnly.TryParseExact(DeclaredText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && BusinessCalendar.Covers(day) && !Time.Calendar.IsBusinessDay(day)
            ? day
            : null;

    private bool MayDeclare => RolePermissions.Allow(Http.User.Viewer().Roles, Permission.ChangeCalendar);

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private void Refuse(Refusal refusal)
    {
        Refusals = [refusal];
        Http.Response.StatusCode = Api.Problems.StatusOf(refusal.Kind);
    }
}
