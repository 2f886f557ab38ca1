using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Training;
using ErAlerts.Domain.Training.Rules;

namespace ErAlerts.Application.Training;

/// <summary>A training coordinator plans, moves and calls off sessions of ER training.</summary>
public sealed class KeepSessions(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Plans a session. Refuses an unknown person, the wrong role, and a session without title or place.</summary>
    public Task<Outcome<TrainingSession>> Plan(string title, DateOnly heldOn, string place, string by, CancellationToken stop = default) => transactions.Run<Outcome<TrainingSession>>(
        async work =>
        {
            if ((await SheetKeeper.Check(work, by) ?? ASessionHasATitleAndAPlace.Check(title, place)) is { } refusal)
            {
                return refusal;
            }

            var session = new TrainingSession(work.NextId(), title.Trim(), heldOn, place.Trim(), by);
            work.Add(session);
            SheetKeeper.Audit(work, session, clock.GetUtcNow(), by, "session-planned", $"on={heldOn:yyyy-MM-dd}");
            return session;
        },
        stop);

    /// <summary>Moves a session to another date or place. Refuses as planning does, and a session that was called off or whose sheet is signed.</summary>
    public Task<Outcome<TrainingSession>> Move(long id, DateOnly heldOn, string place, string by, CancellationToken stop = default) => Change(
        id,
        by,
        session => ASessionHasATitleAndAPlace.Check(session.Title, place) ?? ASessionIsChangedBeforeItsSheet.Check(session),
        (session, _) =>
        {
            session.Moved(heldOn, place.Trim());
            return ("session-moved", $"on={heldOn:yyyy-MM-dd}");
        },
        stop);

    /// <summary>Calls a session off with a reason. Refuses as moving does, and without a reason.</summary>
    public Task<Outcome<TrainingSession>> CallOff(long id, string why, string by, CancellationToken stop = default) => Change(
        id,
        by,
        session => ASessionIsChangedBeforeItsSheet.Check(session) ?? ACallingOffSaysWhy.Check(why),
        (session, at) =>
        {
            session.CalledOff(at, why.Trim());
            return ("session-called-off", null);
        },
        stop);

    /// <summary>Enters one signature of the sheet. Refuses the wrong role, a session called off or still to come, and who is unknown or on the sheet already.</summary>
    public Task<Outcome<TrainingSession>> SignIn(long id, string personId, string by, CancellationToken stop = default) => transactions.Run(
        async work =>
        {
            var loaded = await SheetKeeper.Load(work, id, by);
            if (loaded is not Outcome<TrainingSession>.Done(var session))
            {
                return loaded;
            }

            var at = clock.GetUtcNow();
            if (ASheetIsSignedOnceASession.Check(session, personId, await work.OrgChart(), policies.Calendar.LocalDate(at)) is { } refusal)
            {
                return refusal;
            }

            session.SignedIn(personId, by, at);
            SheetKeeper.Audit(work, session, at, by, "signed-in", $"person={personId}");
            return loaded;
        },
        stop);

    /// <summary>Strikes a line that was entered by mistake. Refuses the wrong role, who is not on the sheet, and no reason.</summary>
    public Task<Outcome<TrainingSession>> Strike(long id, string personId, string why, string by, CancellationToken stop = default) => Change(
        id,
        by,
        session => AStrikeSaysWhy.Check(session, personId, why),
        (session, at) =>
        {
            session.Struck(personId, by, at, why.Trim());
            return ("sign-in-struck", $"person={personId}");
        },
        stop);

    private Task<Outcome<TrainingSession>> Change(
        long id, string by, Func<TrainingSession, Refusal?> refuses, Func<TrainingSession, DateTimeOffset, (string Act, string? Detail)> change, CancellationToken stop) => transactions.Run(
        async work =>
        {
            var loaded = await SheetKeeper.Load(work, id, by);
            if (loaded is not Outcome<TrainingSession>.Done(var session))
            {
                return loaded;
            }

            if (refuses(session) is { } refusal)
            {
                return refusal;
            }

            var at = clock.GetUtcNow();
            var (act, detail) = change(session, at);
            SheetKeeper.Audit(work, session, at, by, act, detail);
            return loaded;
        },
        stop);
}
