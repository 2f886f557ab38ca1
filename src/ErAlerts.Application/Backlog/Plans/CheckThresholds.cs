using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>
/// The nightly look at the count: an office over its threshold that has no plan gets one opened, for its RA to draft within the days that
/// the drawing gives. Repeating it is harmless.
/// </summary>
public sealed class CheckThresholds(ITransactions transactions, PolicyCatalogue policies, ProcessRunner runner, TimeProvider clock)
{
    /// <summary>Counts the referrals as of the end of a county date and answers the plans opened, in order of the office.</summary>
    public Task<IReadOnlyList<BacklogPlan>> Run(DateOnly date, CancellationToken stop = default) =>
        transactions.Run(async work => await Open(work, (await OfficeCounting.Of(work, policies, date)).Offices.Select(c => (c.Office, c.Over30SinceReceipt.Referrals))), stop);

    /// <summary>
    /// Looks at the snapshots of the last county day that is over; before they are taken it opens nothing. They carry the numbers already: to count a
    /// county's referrals here would hold up whoever writes meanwhile.
    /// </summary>
    public Task<IReadOnlyList<BacklogPlan>> Tonight(CancellationToken stop = default)
    {
        var yesterday = policies.Calendar.LocalDate(clock.GetUtcNow()).AddDays(-1);
        return transactions.Run(
            async work =>
            {
                var days = await work.OfficeDays(yesterday, yesterday);
                return await Open(work, days.Where(d => !d.Sensitive).OrderBy(d => d.Office, StringComparer.Ordinal).Select(d => (d.Office, d.Numbers.Over30)));
            },
            stop);
    }

    private async Task<IReadOnlyList<BacklogPlan>> Open(IUnitOfWork work, IEnumerable<(string Office, int Over30)> counts)
    {
        var chart = await work.OrgChart();
        var planned = (await work.Planning.LivePlans()).Select(p => p.Office).ToHashSet(StringComparer.Ordinal);
        var opened = new List<BacklogPlan>();
        foreach (var (office, over30) in counts)
        {
            if (policies.Backlog.TermsOf(office).NeedsPlan(over30) && !planned.Contains(office))
            {
                var plan = new NewPlan(office, over30, chart.RaFor(null, office)?.Id ?? string.Empty);
                opened.Add(await PlanOpening.Open(work, policies, runner, plan, new Trigger(Trigger.System, clock.GetUtcNow())));
            }
        }

        return opened;
    }
}
