using ErAlerts.Domain;
using ErAlerts.Domain.Training;
using ErAlerts.Domain.Training.Rules;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;
using static ErAlerts.UnitTests.Domain.Training.TheOffice;

namespace ErAlerts.UnitTests.Domain.Training;

public class QualificationTests
{
    private static readonly DateOnly Today = Date("Wed 2026-09-09");
    private static readonly DateTimeOffset Now = At("2026-09-09 10:00");

    [Fact]
    public void Roster_experience_qualifies_without_any_sheet()
    {
        var found = new QualificationBook([]).Of(Experienced, Today);
        Assert.Equal(new Qualification("CSW-3", Evidence.RosterExperience, Date("Mon 2019-02-04")), found);
        Assert.Equal("ER experience on the roster (hired Mon 4 Feb 2019)", found!.Sentence(Today));
        Assert.Equal("ER experience on the roster", (found with { On = null }).Sentence(Today));
    }

    [Fact]
    public void The_sheet_qualifies_from_the_day_of_the_session()
    {
        var book = new QualificationBook([Session(7, "Tue 2026-09-08", Lent.Id)]);
        Assert.Null(book.Of(Lent, Date("Mon 2026-09-07")));
        var found = book.Of(Lent, Date("Tue 2026-09-08"));
        Assert.Equal(new Qualification("CSW-2", Evidence.SignInSheet, Date("Tue 2026-09-08"), 7, "ER basics"), found);
        Assert.Equal("signed in to 'ER basics' on Tue 8 Sep", found!.Sentence(Today));
    }

    [Fact]
    public void The_earliest_sheet_is_the_evidence()
    {
        var book = new QualificationBook([Session(8, "Wed 2026-09-09", Lent.Id), Session(7, "Tue 2026-09-08", Lent.Id)]);
        Assert.Equal(7, book.Of(Lent, Today)!.SessionId);
    }

    [Fact]
    public void A_struck_line_no_longer_qualifies_and_stays_on_the_sheet()
    {
        var session = Session(7, "Tue 2026-09-08", Lent.Id);
        session.Struck(Lent.Id, Coordinator.Id, Now, "another person of the same name");
        Assert.Null(new QualificationBook([session]).Of(Lent, Today));
        Assert.Equal(("another person of the same name", "TRN-1", false), (session.Sheet[0].StruckWhy, session.Sheet[0].StruckBy, session.Sheet[0].Stands));
    }

    [Fact]
    public void Backlog_work_is_refused_to_the_unqualified_naming_the_next_session()
    {
        var book = new QualificationBook([Session(7, "Tue 2026-09-08"), Session(9, "Mon 2027-01-11"), Session(8, "Tue 2026-09-15")]);
        var refusal = BacklogWorkNeedsErQualification.Check(Lent, book, Today, Today);
        Assert.Equal(("not-er-qualified", RefusalKind.Forbidden), (refusal?.Code, refusal!.Kind));
        Assert.EndsWith("the next session is 'ER basics' on Tue 15 Sep, Room 1.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_session_is_planned_or_the_next_was_called_off_the_refusal_says_so()
    {
        var called = Session(8, "Tue 2026-09-15");
        called.CalledOff(Now, "trainer ill");
        var refusal = BacklogWorkNeedsErQualification.Check(Lent, new QualificationBook([called]), Today, Today);
        Assert.EndsWith("no session is planned yet.", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Someone_who_signs_in_before_the_work_begins_may_do_it()
    {
        var book = new QualificationBook([Session(7, "Tue 2026-09-08", Lent.Id)]);
        Assert.Null(BacklogWorkNeedsErQualification.Check(Lent, book, Today, Today));
        Assert.NotNull(BacklogWorkNeedsErQualification.Check(Lent, book, Date("Mon 2026-09-07"), Today));
        Assert.Null(BacklogWorkNeedsErQualification.Check(Experienced, new QualificationBook([]), Today, Today));
    }

    [Fact]
    public void Social_workers_without_experience_or_training_are_listed_by_office()
    {
        var people = Chart.People;
        Assert.Equal(["CSW-1", "SCSW-1", "CSW-2"], new QualificationBook([]).StillNeeding(people, Today).Select(p => p.Id));
        var book = new QualificationBook([Session(7, "Tue 2026-09-08", Csw.Id, Lent.Id)]);
        Assert.Equal(["SCSW-1"], book.StillNeeding(people, Today).Select(p => p.Id));
    }

    private static TrainingSession Session(long id, string heldOn, params string[] attendees)
    {
        var session = new TrainingSession(id, "ER basics", Date(heldOn), "Room 1", Coordinator.Id);
        foreach (var attendee in attendees)
        {
            session.SignedIn(attendee, Coordinator.Id, Now);
        }

        return session;
    }
}
