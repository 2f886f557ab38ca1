using System.Globalization;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Timers;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.Infrastructure.Registration;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.Web.Api;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Demo;

/// <summary>Moves the demo county's clock forward, sweeps the timers that thereby fell due and counts the nights that thereby passed.</summary>
internal sealed class DemoClockMove(DemoClock clock, RecordClockMove record, Sweep sweep, Nightly nightly, PolicyCatalogue policies)
{
    /// <summary>The body: <c>{"now": "2026-07-09T07:00:00Z"}</c>.</summary>
    internal sealed record Body(DateTimeOffset? Now);

    public static async Task<IResult> Json(JsonBody<Body> body, DemoClockMove move, CancellationToken stop) => body switch
    {
        { Problem: { } problem } => problem,
        { Value.Now: { } now } => await move.To(now, stop) is { } swept
            ? TypedResults.Ok(new { now, swept.Fired, swept.Ignored, swept.Incidents })
            : Problems.Of(Backward()),
        _ => Problems.Of(new Refusal("now-missing", "Say in 'now' to which instant the clock moves.", "now")),
    };

    public static async Task<IResult> Form(HttpContext context, DemoClockMove move, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var back = LocalAddress.Or(form["back"]);
        var target = form["step"].ToString() is { Length: > 0 } step ? move.Step(step) : move.Local(form["now"]);
        var moved = target is { } to && await move.To(to, stop) is not null;
        return TypedResults.Redirect(moved ? back : back + (back.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "clock=refused");
    }

    /// <summary>Moves, records, sweeps and counts; null, and nothing is changed, when the instant lies before the present one.</summary>
    private async Task<SweepResult?> To(DateTimeOffset instant, CancellationToken stop)
    {
        var from = clock.GetUtcNow();
        if (!clock.MoveTo(instant))
        {
            return null;
        }

        await record.Run(from, instant, stop);
        var swept = await sweep.Run(stop);
        await nightly.Run(stop);
        return swept;
    }

    /// <summary>The next morning of a business day, or so many business days on at the same time of day.</summary>
    private DateTimeOffset? Step(string step)
    {
        var calendar = policies.Calendar;
        var local = calendar.LocalTime(clock.GetUtcNow());
        var today = DateOnly.FromDateTime(local);
        return step switch
        {
            "morning" => calendar.MorningOf(calendar.DueOn(today, new BusinessDays(1))),
            "midnight" => calendar.AtLocal(today.AddDays(1).ToDateTime(TimeOnly.MinValue)).At,
            "week" => calendar.AtLocal(calendar.DueOn(today, new BusinessDays(5)).ToDateTime(TimeOnly.FromDateTime(local))).At,
            _ => null,
        };
    }

    private DateTimeOffset? Local(string? value) =>
        DateTime.TryParseExact(value, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? policies.Calendar.AtLocal(local).At
            : null;

    private static Refusal Backward() =>
        new("clock-backward", "The clock only moves forward; that instant is past.", "now") { Kind = RefusalKind.Conflict };
}
