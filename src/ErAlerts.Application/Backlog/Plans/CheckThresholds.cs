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
    /// <summary>Looks at the count as of the end of a county date and answers the plans opened, in order of the office.</summary>
    public Task<IReadOnlyList<BacklogPlan>> Run(DateOnly date, CancellationToken stop = default) => transactions.Run(work => Run(work, date), stop);

    /// <summary>Looks at the count of the last county day that is over.</summary>
    public Task<IReadOnlyList<BacklogPlan>> Tonight(CancellationToken stop = default) => Run(policies.Calendar.LocalDate(clock.GetUtcNow()).AddDays(-1), stop);

    private async Task<IReadOnlyList<BacklogPlan>> Run(IUnitOfWork work, DateOnly date)
    {
        var chart = await work.OrgChart();
        var planned = (await work.Planning.LivePlans()).Select(p => p.Office).ToHashSet(StringComparer.Ordinal);
        var opened = new List<BacklogPlan>();
        foreach (var count in (await OfficeCounting.Of(work, policies, date)).Offices)
        {
            var over30 = count.Over30SinceReceipt.Referrals;
            if (policies.Backlog.TermsOf(count.Office).NeedsPlan(over30) && !planned.Contains(count.Office))
            {
                var plan = new NewPlan(count.Office, over30, chart.RaFor(null, count.Office)?.Id ?? string.Empty);
                opened.Add(await PlanOpening.Open(work, policies, runner, plan, new Trigger(Trigger.System, clock.GetUtcNow())));
            }
        }

        return opened;
    }
}
