using ErAlerts.Application.Audit;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.Training;
using ErAlerts.Domain.Training.Rules;

namespace ErAlerts.Application.Training;

/// <summary>What every act on a session begins and ends with.</summary>
internal static class SheetKeeper
{
    public static async Task<Refusal?> Check(IUnitOfWork work, string by) =>
        (await work.OrgChart()).Find(by) is { } person ? OnlyATrainingCoordinatorKeepsTheSheet.Check(person) : Refusals.UnknownPerson(by);

    public static async Task<Outcome<TrainingSession>> Load(IUnitOfWork work, long id, string by)
    {
        if (await Check(work, by) is { } refusal)
        {
            return refusal;
        }

        return (await work.Planning.TrainingSessions()).FirstOrDefault(s => s.Id == id) is { } session
            ? session
            : new Refusal("unknown-session", "There is no such training session.", "session") { Kind = RefusalKind.Unknown };
    }

    public static void Audit(IUnitOfWork work, TrainingSession session, DateTimeOffset at, string by, string act, string? detail) =>
        work.Add(new AuditEntry { Stream = AuditStreams.OfTraining(session.Id), At = at, Actor = by, Act = act, Detail = detail });
}
