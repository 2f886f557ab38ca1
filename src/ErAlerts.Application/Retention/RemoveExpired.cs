using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;

namespace ErAlerts.Application.Retention;

/// <summary>
/// Removes referrals that ended so many years ago, with all that hangs on them, and messages that were sent so long ago, in batches. What is open, held, unfinished or part of a plan in force stays.
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
        return await transactions.Run(async work => new RetentionPreview(years, before, await work.Retention.Count(before), await work.Retention.CountMessages(StartOf(before))), stop);
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
        var before = EndedBefore(years);
        var removed = await InBatches(work => Remove(work, before, years, by), stop);
        return new RetentionRun(before, removed, await InBatches(work => RemoveMessages(work, before, years, by), stop));
    }

    private async Task<int> InBatches(Func<IUnitOfWork, Task<int>> remove, CancellationToken stop)
    {
        var removed = 0;
        while (!stop.IsCancellationRequested)
        {
            var batch = await transactions.Run(remove, stop);
            removed += batch;
            if (batch < BatchSize)
            {
                break;
            }
        }

        return removed;
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
                RuleVersion = Rule(years),
                Detail = string.Create(CultureInfo.InvariantCulture, $"ended={referral.EndedOn:yyyy-MM-dd}"),
            });
        }

        return expired.Count;
    }

    /// <summary>A message is nobody's alone, so what was removed together is one entry among the acts on the product.</summary>
    private async Task<int> RemoveMessages(IUnitOfWork work, DateOnly before, int years, string by)
    {
        var removed = await work.Retention.RemoveMessages(StartOf(before), BatchSize);
        if (removed > 0)
        {
            work.Add(new AuditEntry
            {
                Stream = AuditStreams.Operations,
                At = clock.GetUtcNow(),
                Actor = by,
                Act = "messages-removed",
                RuleVersion = Rule(years),
                Detail = string.Create(CultureInfo.InvariantCulture, $"sent-before={before:yyyy-MM-dd};messages={removed}"),
            });
        }

        return removed;
    }

    private static string Rule(int years) => string.Create(CultureInfo.InvariantCulture, $"retention/{years}-years");

    private DateTimeOffset StartOf(DateOnly day) => policies.Calendar.AtLocal(day.ToDateTime(TimeOnly.MinValue)).At;

    private DateOnly EndedBefore(int years) => policies.Calendar.LocalDate(clock.GetUtcNow()).AddYears(-years);

    private static Refusal Off() => new("retention-off", "Nothing is removed: ERALERTS__RETENTION__YEARS is not set.", "retention");
}
