using ErAlerts.Domain;
using ErAlerts.Domain.Training;
using ErAlerts.Domain.Training.Rules;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;
using static ErAlerts.UnitTests.Domain.Training.TheOffice;

namespace ErAlerts.UnitTests.Domain.Training;

public class TrainingSessionTests
{
    private static readonly DateOnly Today = Date("Tue 2026-09-08");
    private static readonly DateTimeOffset Now = At("2026-09-08 10:00");
    private readonly TrainingSession session = new(7, "ER basics", Today, "Room 1", Coordinator.Id);

    [Fact]
    public void A_signature_is_entered_from_the_day_of_the_session_on()
    {
        Assert.Equal("session-not-held", Sign(Csw.Id, on: Today.AddDays(-1)));
        Assert.Null(Sign(Csw.Id));
        session.SignedIn(Csw.Id, Coordinator.Id, Now);
        Assert.True(session.WasAttendedBy(Csw.Id));
        Assert.Equal(("TRN-1", Now), (session.Sheet[0].EnteredBy, session.Sheet[0].EnteredAt));
    }

    [Fact]
    public void Nobody_signs_twice_unless_the_first_line_was_struck()
    {
        session.SignedIn(Csw.Id, Coordinator.Id, Now);
        Assert.Equal("already-signed", Sign(Csw.Id));
        session.Struck(Csw.Id, Coordinator.Id, Now, "entered on the wrong sheet");
        Assert.Null(Sign(Csw.Id));
        session.SignedIn(Csw.Id, Coordinator.Id, Now);
        Assert.Equal([false, true], session.Sheet.Select(line => line.Stands));
    }

    [Fact]
    public void Only_people_of_the_roster_sign() => Assert.Equal("unknown-person", Sign("CSW-99"));

    [Fact]
    public void A_session_called_off_has_no_sheet()
    {
        session.CalledOff(Now, "trainer ill");
        Assert.Equal("session-called-off", Sign(Csw.Id));
        Assert.Equal("session-called-off", ASessionIsChangedBeforeItsSheet.Check(session)?.Code);
        Assert.Equal((Now, "trainer ill", false), (session.CalledOffAt, session.CalledOffWhy, session.Stands));
    }

    [Fact]
    public void A_session_moves_until_someone_signed()
    {
        Assert.Null(ASessionIsChangedBeforeItsSheet.Check(session));
        session.Moved(Today.AddDays(1), "Room 2");
        Assert.Equal((Today.AddDays(1), "Room 2"), (session.HeldOn, session.Place));
        session.SignedIn(Csw.Id, Coordinator.Id, Now);
        Assert.Equal("sheet-signed", ASessionIsChangedBeforeItsSheet.Check(session)?.Code);
    }

    [Theory]
    [InlineData("", "Room 1", "title-missing")]
    [InlineData("ER basics", " ", "place-missing")]
    [InlineData("ER basics", "Room 1", null)]
    public void A_session_has_a_title_and_a_place(string title, string place, string? code) =>
        Assert.Equal(code, ASessionHasATitleAndAPlace.Check(title, place)?.Code);

    [Fact]
    public void A_line_is_struck_with_a_reason_and_only_where_it_stands()
    {
        Assert.Equal("not-on-sheet", AStrikeSaysWhy.Check(session, Csw.Id, "wrong sheet")?.Code);
        session.SignedIn(Csw.Id, Coordinator.Id, Now);
        Assert.Equal("why-missing", AStrikeSaysWhy.Check(session, Csw.Id, " ")?.Code);
        Assert.Null(AStrikeSaysWhy.Check(session, Csw.Id, "wrong sheet"));
    }

    [Fact]
    public void Only_a_training_coordinator_keeps_the_sheet()
    {
        Assert.Null(OnlyATrainingCoordinatorKeepsTheSheet.Check(Coordinator));
        var refusal = OnlyATrainingCoordinatorKeepsTheSheet.Check(Ra);
        Assert.Equal(("wrong-role", RefusalKind.Forbidden), (refusal?.Code, refusal!.Kind));
    }

    [Fact]
    public void Every_change_raises_the_version()
    {
        session.SignedIn(Csw.Id, Coordinator.Id, Now);
        session.Struck(Csw.Id, Coordinator.Id, Now, "wrong sheet");
        session.Moved(Today, "Room 2");
        session.CalledOff(Now, "trainer ill");
        Assert.Equal(4, session.Version);
    }

    private string? Sign(string personId, DateOnly? on = null) => ASheetIsSignedOnceASession.Check(session, personId, Chart, on ?? Today)?.Code;
}
