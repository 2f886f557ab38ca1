using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;

namespace ErAlerts.Application.Retention;

/// <summary>
/// Removes referrals that ended so many years ago, with all that hangs on them, in batches. What is open, held, unfinished or part of a plan in force stays.
/// The audit is never removed: each removal is one more entry in the referral's stream, so that the chain goes on and can be verified.
/// </summary>
public sealed class RemoveExpired(ITransactions transactions, PolicyCatalogue policies, RetentionTerms terms, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>What would go. Refuses <c>retention-off</c>.</summary>
    public async Task<Outcome<RetentionPreview>> Preview(CancellationToken stop = default)
    {
        if (terms.Years is not { } years)
        {
            return Off();
        }

        var before = EndedBefore(years);
        return new RetentionPreview(years, before, await transactions.Run(work => work.Retention.Count(before), stop));
    }

    /// <summary>Removes by an administrator's order. Refuses <c>retention-off</c>, an unknown person, anyone but an administrator, and a missing reason.</summary>
    public async Task<Outcome<RetentionRun>> Run(string by, string because, CancellationToken stop = default)
    {
        if (terms.Years is not { } years)
        {
            return Off();
        }

        return await transactions.Run(work => AdministratorsAct.Check(work, by, because), stop) is { } refusal ? refusal : await Remove(years, by, stop);
    }

    /// <summary>Removes what the setting says, as part of a night; does nothing where nothing is set.</summary>
    public async Task<RetentionRun?> Tonight(CancellationToken stop = default) => terms.Years is { } years ? await Remove(years, Trigger.System, stop) : null;

    private async Task<RetentionRun> Remove(int years, string by, CancellationToken stop)
    {
        var (before, removed) = (EndedBefore(years), 0);
        while (!stop.IsCancellationRequested)
        {
            var batch = await transactions.Run(work => Remove(work, before, years, by), stop);
            removed += batch;
            if (batch < BatchSize)
            {
                break;
            }
        }

        return new RetentionRun(before, removed);
    }

    private async Task<int> Remove(IUnitOfWork work, DateOnly before, int years, string by)
    {
        var expired = await work.Retention.Expired(before, BatchSize);
        if (expired.Count == 0)
        {
            return 0;
        }

        await RetainedFacts.Removed(work, expired.Max(r => r.EndedOn));
        await work.Retention.Remove(expired);
        var now = clock.GetUtcNow();
        foreach (var referral in expired)
        {
            work.Add(new AuditEntry
            {
                Stream = AuditStreams.OfReferral(referral.Number),
                At = now,
                Actor = by,
                Act = "referral-removed",
                After = "removed",
                RuleVersion = string.Create(CultureInfo.InvariantCulture, $"retention/{years}-years"),
                Detail = string.Create(CultureInfo.InvariantCulture, $"ended={referral.EndedOn:yyyy-MM-dd}"),
            });
        }

        return expired.Count;
    }

    private DateOnly EndedBefore(int years) => policies.Calendar.LocalDate(clock.GetUtcNow()).AddYears(-years);

    private static Refusal Off() => new("retention-off", "Nothing is removed: ERALERTS__RETENTION__YEARS is not set.", "retention");
}
