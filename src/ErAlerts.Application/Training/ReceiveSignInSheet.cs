using ErAlerts.Application.Policies;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Training;
using ErAlerts.Domain.Training.Rules;

namespace ErAlerts.Application.Training;

/// <summary>Takes a session's sign-in sheet in from a file with a column <c>person_id</c>. Repeating it is harmless; a bad row is rejected and the rest goes in.</summary>
public sealed class ReceiveSignInSheet(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    private const string Column = "person_id";

    /// <summary>Refuses the wrong role, an unknown session, one called off or still to come, and a file without the column.</summary>
    public Task<Outcome<ImportResult>> Run(long sessionId, IImportFile file, string by, CancellationToken stop = default) =>
        transactions.Run(work => Run(work, sessionId, file, by), stop);

    private async Task<Outcome<ImportResult>> Run(IUnitOfWork work, long sessionId, IImportFile file, string by)
    {
        var loaded = await SheetKeeper.Load(work, sessionId, by);
        if (loaded is not Outcome<TrainingSession>.Done(var session))
        {
            return loaded.Refusal!;
        }

        var header = ColumnMap.Of(file.Header, [Column]);
        if (header is not Outcome<ColumnMap>.Done(var columns))
        {
            return header.Refusal!;
        }

        var at = clock.GetUtcNow();
        var (chart, today) = (await work.OrgChart(), policies.Calendar.LocalDate(at));
        if (ASheetIsSignedOnceASession.Check(session, by, chart, today) is { Code: "session-called-off" or "session-not-held" } refusal)
        {
            return refusal;
        }

        var sheet = new Sheet(session, chart, today);
        foreach (var row in file.Rows())
        {
            sheet.Take(row, columns, by, at);
        }

        SheetKeeper.Audit(work, session, at, by, "sheet-imported", $"added={sheet.Added};rejected={sheet.Rejects.Count}");
        return new ImportResult(sheet.Read, sheet.Added, 0, sheet.Read - sheet.Added - sheet.Rejects.Count, sheet.Rejects.Count, at, sheet.Rejects, columns.Extra);
    }

    private sealed class Sheet(TrainingSession session, OrgChart chart, DateOnly today)
    {
        public int Read { get; private set; }

        public int Added { get; private set; }

        public List<Reject> Rejects { get; } = [];

        public void Take(ImportRow row, ColumnMap columns, string by, DateTimeOffset at)
        {
            Read++;
            var personId = columns.Text(row, Column);
            if (columns.WrongWidth(row) is { } misfit)
            {
                Rejects.Add(new Reject(row.Line, personId, misfit.Column, misfit.Code, misfit.Reason));
            }
            else if (ASheetIsSignedOnceASession.Check(session, personId, chart, today) is not { } refusal)
            {
                session.SignedIn(personId, by, at);
                Added++;
            }
            else if (refusal.Code != "already-signed")
            {
                Rejects.Add(new Reject(row.Line, personId, Column, refusal.Code, refusal.Message));
            }
        }
    }
}
