using ErAlerts.Application.Policies;
using ErAlerts.Domain;
using ErAlerts.Web.Security;

namespace ErAlerts.Web.Api;

/// <summary>The county's holidays and closures, which are public.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder api) =>
        api.MapGet("/calendar/{id}/{year:int}", Holidays)
            .Requires(Permission.Anonymous).WithSummary("The holidays and closures of a year").WithTags("Calendar");

    private static IResult Holidays(string id, int year, PolicyCatalogue policies)
    {
        if (policies.CalendarById(id) is not { } calendar)
        {
            return Problems.Of(new Refusal("unknown-calendar", $"There is no calendar '{id}'.", "id") { Kind = RefusalKind.Unknown });
        }

        return year is >= 1900 and <= 2199
            ? TypedResults.Ok(calendar.HolidaysOf(year))
            : Problems.Of(new Refusal("year-out-of-range", "Calendars answer for the years 1900 to 2199.", "year"));
    }
}
