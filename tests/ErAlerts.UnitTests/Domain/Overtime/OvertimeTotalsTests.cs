using ErAlerts.Domain.Overtime;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Overtime;

public class OvertimeTotalsTests
{
    private static readonly DateTimeOffset Now = At("2026-09-09 10:00");

    [Fact]
    public void Hours_asked_are_waiting_granted_or_refused_and_nothing_else()
    {
        var totals = OvertimeTotals.Of(Requests());
        Assert.Equal(new OvertimeTotals(4, Asked: 20m, Waiting: 2m, Granted: 9m, Refused: 9m), totals);
        Assert.Equal(totals.Asked, totals.Waiting + totals.Granted + totals.Refused);
    }

    [Fact]
    public void Totals_stand_per_office_per_person_and_per_plan()
    {
        Assert.Equal(["lancaster", "pomona"], OvertimeTotals.ByOffice(Requests()).Keys);
        Assert.Equal(6m, OvertimeTotals.ByOffice(Requests())["pomona"].Granted);
        Assert.Equal(4m, OvertimeTotals.ByPerson(Requests())["CSW-1"].Asked);
        Assert.Equal(new OvertimeTotals(1, 6m, 0m, 6m, 0m), Assert.Single(OvertimeTotals.ByPlan(Requests())).Value);
    }

    [Fact]
    public void No_requests_make_no_hours() => Assert.Equal(OvertimeTotals.None, OvertimeTotals.Of([]));

    [Fact]
    public void A_request_keeps_what_was_asked_and_how_it_ended()
    {
        var request = Requests()[0];
        Assert.Equal(("CSW-1", "lancaster", OvertimeWork.ReturnedReview, "1234567890123456789"), (request.PersonId, request.Office, request.Work, request.ReviewNumber));
        Assert.Equal((OvertimeState.Granted, 3m, "ARA-1", "three must do", 1), (request.State, request.HoursGranted, request.DecidedBy, request.Reason, request.Version));
        Assert.Equal((Now, Now.AddHours(1), Date("Sat 2026-09-12"), "why"), (request.AskedAt, request.EndedAt, request.On, request.Why));
    }

    private static OvertimeRequest[] Requests()
    {
        var cut = Ask(1, "CSW-1", "lancaster", 4m, null);
        cut.Granted(3m, "ARA-1", Now.AddHours(1), "three must do");
        var granted = Ask(2, "CSW-2", "pomona", 6m, 5);
        granted.Granted(6m, "RA-2", Now, null);
        var waiting = Ask(3, "CSW-2", "lancaster", 2m, null);
        var refused = Ask(4, "CSW-3", "lancaster", 8m, null);
        refused.Refused("ARA-1", Now, "no money");
        var withdrawn = Ask(6, "CSW-3", "lancaster", 8m, null);
        withdrawn.Withdrawn(Now);
        var other = Ask(7, "CSW-1", "lancaster", 6m, null);
        other.Withdrawn(Now);
        return [cut, granted, waiting, refused, withdrawn, other];
    }

    private static OvertimeRequest Ask(long id, string person, string office, decimal hours, long? plan) => new(
        id,
        person,
        office,
        new OvertimeAsk { Work = OvertimeWork.ReturnedReview, ReviewNumber = "1234567890123456789", Hours = hours, On = Date("Sat 2026-09-12"), Why = "why" },
        plan,
        Now);
}
