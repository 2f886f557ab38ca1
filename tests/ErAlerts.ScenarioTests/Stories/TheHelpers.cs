using ErAlerts.Application.Backlog.Helping;
using ErAlerts.Domain.Training;
using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TheHelpers
{
    [Theory, EveryHost]
    public async Task An_untrained_helper_is_refused_then_trained_by_a_sign_in_sheet_and_accepted(Host host)
    {
        await using var county = await host.Opens("Mon 2026-01-05 09:00");
        var backlog = await county.HasOpenSince("Thu 2025-11-20", 3);
        var number = backlog.Peek().Number;
        var untrained = (await county.Step(u => u.GiveReferral.Run(number, "csw-3", "ra-1"))).IsRefused("not-er-qualified");
        Assert.Contains("no session is planned yet", untrained.Message, StringComparison.Ordinal);
        var session = await county.PlansASession("Thu 2026-01-08");
        (await county.Step(u => u.ReceiveSignInSheet.Run(session, new Rows("person_id", "csw-3"), "tc-1"))).IsRefused("session-not-held");
        await county.ClockReaches("Thu 2026-01-08 17:00");
        await county.TakesInTheSheet(session, "csw-3");
        await county.TakesInTheSheet(session, "csw-3");                               // again: harmless
        Assert.Equal(Evidence.SignInSheet, (await county.QualificationOf("csw-3"))!.Evidence);
        var given = (await county.Step(u => u.GiveReferral.Run(number, "csw-3", "ra-1"))).IsDone();
        Assert.Equal("signed in to 'ER basics' on Thu 8 Jan", given.Evidence);
        (await county.Step(u => u.GiveReferral.Run(number, "csw-2", "ra-1"))).IsRefused("has-helper");
        (await county.Step(u => u.GiveReferral.TakeBack(given.Id, "csw-3"))).IsRefused("wrong-role");
        (await county.Step(u => u.GiveReferral.TakeBack(given.Id, "ra-1"))).IsDone();
        (await county.Step(u => u.GiveReferral.TakeBack(given.Id, "ra-1"))).IsRefused("taken-back");
        (await county.Step(u => u.GiveReferral.TakeBack(0, "ra-1"))).IsRefused("unknown-assignment");
        (await county.Step(u => u.GiveReferral.Run(number, "csw-2", "ra-1"))).IsDone();
    }

    [Theory, EveryHost]
    public async Task What_is_shared_out_is_what_the_preview_showed(Host host)
    {
        await using var county = await host.Opens("Mon 2026-01-05 09:00");
        var backlog = await county.HasOpenSince("Thu 2025-11-20", 12);
        var request = new ShareRequest("lancaster", ["csw-2"], "ra-1");
        (await county.Step(u => u.ShareOut.Preview(request with { Helpers = [] }))).IsRefused("helpers-missing");
        (await county.Step(u => u.ShareOut.Preview(request with { Helpers = ["csw-3"] }))).IsRefused("not-er-qualified");
        (await county.Step(u => u.ShareOut.Preview(request with { Helpers = ["nobody"] }))).IsRefused("unknown-person");
        (await county.Step(u => u.ShareOut.Preview(request with { By = "ra-2" }))).IsRefused("other-office");
        var preview = (await county.Step(u => u.ShareOut.Preview(request))).IsDone();
        Assert.Equal((8, 4), (preview.Shares.Length, preview.Left));
        Assert.Empty(await county.Reads(work => work.Planning.StandingAssignments("lancaster")));
        await county.Closes(backlog, 1);
        (await county.Step(u => u.ShareOut.Run(request, preview.Mark))).IsRefused("stale");
        preview = (await county.Step(u => u.ShareOut.Preview(request))).IsDone();
        (await county.Step(u => u.ShareOut.Run(request, preview.Mark))).IsDone();
        Assert.Equal(8, (await county.Reads(work => work.Planning.StandingAssignments("lancaster"))).Count);
        Assert.Empty((await county.Step(u => u.ShareOut.Preview(request))).IsDone().Shares);
        await county.Closes(backlog, 2);                                              // room again, the same minute
        Assert.Equal(2, (await county.Step(u => u.ShareOut.Preview(request))).IsDone().Shares.Length);
    }

    [Theory, EveryHost]
    public async Task The_sheet_is_kept_by_the_coordinator_and_a_line_is_struck_not_taken_away(Host host)
    {
        await using var county = await host.Opens("Thu 2026-01-08 17:00");
        (await county.Step(u => u.KeepSessions.Plan("ER basics", new(2026, 1, 8), "Room 4", "ra-1"))).IsRefused("wrong-role");
        (await county.Step(u => u.KeepSessions.Plan(" ", new(2026, 1, 8), "Room 4", "tc-1"))).IsRefused("title-missing");
        var session = await county.PlansASession("Thu 2026-01-08");
        (await county.Step(u => u.KeepSessions.Move(session, new(2026, 1, 8), "Room 5", "tc-1"))).IsDone();
        (await county.Step(u => u.KeepSessions.SignIn(session, "csw-3", "tc-1"))).IsDone();
        (await county.Step(u => u.KeepSessions.SignIn(session, "csw-3", "tc-1"))).IsRefused("already-signed");
        (await county.Step(u => u.KeepSessions.SignIn(0, "csw-3", "tc-1"))).IsRefused("unknown-session");
        (await county.Step(u => u.KeepSessions.CallOff(session, "Ill", "tc-1"))).IsRefused("sheet-signed");
        (await county.Step(u => u.KeepSessions.Strike(session, "csw-3", " ", "tc-1"))).IsRefused("why-missing");
        (await county.Step(u => u.KeepSessions.Strike(session, "csw-3", "Was somebody else", "tc-1"))).IsDone();
        Assert.Null(await county.QualificationOf("csw-3"));
        var sheet = (await county.Reads(work => work.Planning.TrainingSessions())).Single().Sheet;
        Assert.Equal(("csw-3", "tc-1"), (sheet.Single().PersonId, sheet.Single().StruckBy));
        (await county.Step(u => u.ReceiveSignInSheet.Run(session, new Rows("who", "csw-3"), "tc-1"))).IsRefused("missing-column");
        var rejects = (await county.Step(u => u.ReceiveSignInSheet.Run(session, new Rows("person_id", "nobody", "csw-1"), "tc-1"))).IsDone();
        Assert.Equal((1, "unknown-person"), (rejects.Added, rejects.Rejects.Single().Code));
        var second = await county.PlansASession("Fri 2026-01-16");
        (await county.Step(u => u.KeepSessions.CallOff(second, string.Empty, "tc-1"))).IsRefused("why-missing");
        (await county.Step(u => u.KeepSessions.CallOff(second, "The room floods.", "tc-1"))).IsDone();
        (await county.Step(u => u.KeepSessions.SignIn(second, "csw-3", "tc-1"))).IsRefused("session-called-off");
    }
}
