using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>An RA begins a plan without being asked: the first of the office, or one that will replace the plan in force when approved.</summary>
public sealed class OpenPlan(ITransactions transactions, PolicyCatalogue policies, ProcessRunner runner, TimeProvider clock)
{
    /// <summary>Refuses an unknown person or office, the wrong role or office, and a second draft beside one that is being written.</summary>
    public Task<Outcome<BacklogPlan>> Run(string office, string by, CancellationToken stop = default) => transactions.Run(work => Run(work, office, by), stop);

    private async Task<Outcome<BacklogPlan>> Run(IUnitOfWork work, string office, string by)
    {
        var chart = await work.OrgChart();
        if (chart.Find(by) is not { } person)
        {
            return Refusals.UnknownPerson(by);
        }

        if (!chart.Knows(office))
        {
            return new Refusal("unknown-office", $"There is no office '{office}'.", "office");
        }

        var ofTheOffice = (await work.Planning.LivePlans()).Where(p => p.Office == office);
        if ((OnlyTheRaOfTheOfficeDrafts.Check(office, person) ?? AnOfficeHasOneDraftAtATime.Check(ofTheOffice)) is { } refusal)
        {
            return refusal;
        }

        var at = clock.GetUtcNow();
        var count = await OfficeCounting.Of(work, policies, office, policies.Calendar.LocalDate(at));
        return await PlanOpening.Open(work, policies, runner, new NewPlan(office, count.Over30SinceReceipt.Referrals, by), new Trigger(by, at));
    }
}
