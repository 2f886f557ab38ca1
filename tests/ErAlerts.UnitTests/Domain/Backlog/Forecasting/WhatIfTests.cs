using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;
using ErAlerts.Domain.Backlog.Planning;
using static ErAlerts.UnitTests.Domain.Backlog.Forecasting.SyntheticHistory;

namespace ErAlerts.UnitTests.Domain.Backlog.Forecasting;

public class WhatIfTests
{
    private static readonly ForecastSettings Settings = new(Seed: 1, Runs: 200);
    private static readonly OfficeHistory Known = SyntheticHistory.Of(Counts("steady", 20, 1).Take(20), workers: 12);

    public static TheoryData<string, WhatIf> Faults => new()
    {
        { "weeks-out-of-range", new WhatIf { Workers = [new AddedWorkers(1, 0, 3)] } },
        { "weeks-out-of-range", new WhatIf { Workers = [new AddedWorkers(1, 4, 3)] } },
        { "weeks-out-of-range", new WhatIf { Hours = [new AddedHours(1, 4, 27)] } },
        { "weeks-out-of-range", new WhatIf { Turnaround = new TurnaroundHeld(1, 0.5, 27) } },
        { "hours-negative", new WhatIf { Hours = [new AddedHours(-1, 1, 2)] } },
        { "share-out-of-range", new WhatIf { Turnaround = new TurnaroundHeld(1, 1.1, 1) } },
        { "share-out-of-range", new WhatIf { Turnaround = new TurnaroundHeld(1, double.NaN, 1) } },
        { "days-negative", new WhatIf { Turnaround = new TurnaroundHeld(-1, 0.5, 1) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_what_if_that_cannot_be_reckoned_is_refused(string code, WhatIf whatIf) =>
        Assert.Equal(code, BacklogForecast.Of(Known, whatIf, Settings).Refusal?.Code);

    [Fact]
    public void Workers_and_hours_need_to_know_what_a_worker_closes()
    {
        var unknown = SyntheticHistory.Of(Counts("steady", 20, 1).Take(20));
        Assert.Equal("closings-per-worker-unknown", BacklogForecast.Of(unknown, new WhatIf { Workers = [new AddedWorkers(1, 1, 2)] }, Settings).Refusal?.Code);
        Assert.Equal("closings-per-worker-unknown", BacklogForecast.Of(unknown, new WhatIf { Hours = [new AddedHours(1, 1, 2)] }, Settings).Refusal?.Code);
        Assert.Null(BacklogForecast.Of(unknown, new WhatIf { Turnaround = new TurnaroundHeld(2, 0.5, 1) }, Settings).Refusal);
    }

    [Fact]
    public void A_turnaround_held_at_the_very_end_takes_effect_as_far_as_the_forecast_reaches() =>
        Assert.Null(BacklogForecast.Of(Known, new WhatIf { Turnaround = new TurnaroundHeld(2, 0.5, 26) }, Settings).Refusal);

    [Fact]
    public void A_plan_adds_its_staff_as_they_come_and_go_and_its_hours_until_the_target()
    {
        var last = CountyWeek.Of(Planning.APlan.Today).Plus(-1);
        BorrowedStaff[] staff =
        [
            new("CSW-1", "SCSW-1", "pomona", 100, last.Monday, last.Plus(2).Sunday),
            new("CSW-2", "SCSW-1", "pomona", 50, last.Plus(2).Monday, last.Plus(3).Sunday),
        ];
        var content = Planning.APlan.Content with { Staff = [.. staff], TargetOn = last.Plus(5).Sunday };
        var whatIf = PlannedWork.Of(content, hoursLeft: 120, last, weeks: 4);
        Assert.Equal<AddedWorkers>([new AddedWorkers(0.5, 2, 2), new AddedWorkers(-0.5, 3, 3), new AddedWorkers(-1, 4, 4)], whatIf.Workers);
        Assert.Equal<AddedHours>([new AddedHours(120, 1, 4)], whatIf.Hours);
        Assert.Empty(PlannedWork.Of(content, hoursLeft: 0, last, weeks: 4).Hours);
    }

    [Fact]
    public void What_an_office_lends_is_taken_from_it()
    {
        var last = CountyWeek.Of(Planning.APlan.Today);
        BorrowedStaff[] lent = [new("CSW-1", "SCSW-1", "pomona", 50, last.Plus(1).Monday, last.Plus(2).Sunday), new("CSW-3", "SCSW-3", "torrance", 50, last.Plus(1).Monday, last.Plus(2).Sunday)];
        Assert.Equal<AddedWorkers>([new AddedWorkers(-0.5, 1, 1), new AddedWorkers(-0.5, 2, 2)], PlannedWork.OnLender("pomona", lent, last, weeks: 4).Workers);
    }
}
