using System.Collections.Immutable;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using ErAlerts.Domain.Training.Rules;

namespace ErAlerts.Application.Backlog.Helping;

/// <summary>
/// Shares the office's backlog out by rule: the referrals that nobody holds, in the order of the plan, among the helpers named, each up to
/// the most that the settings allow. The preview changes nothing and names the same pairs that giving would make at that moment.
/// </summary>
public sealed class ShareOut(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>What would be given. Refuses who is no manager of the office, no helper, an unknown helper, and one who is not ER-qualified.</summary>
    public Task<Outcome<SharePreview>> Preview(ShareRequest request, CancellationToken stop = default) =>
        transactions.Run(async work => (await Plan(work, request)).Preview, stop);

    /// <summary>Gives what the preview showed. Refuses as the preview does, and with <c>stale</c> when it would come out otherwise now.</summary>
    public Task<Outcome<SharePreview>> Run(ShareRequest request, string seen, CancellationToken stop = default) => transactions.Run(
        async work =>
        {
            var (preview, acts, referrals) = await Plan(work, request);
            if (preview is not Outcome<SharePreview>.Done(var planned))
            {
                return preview;
            }

            if (planned.Mark != seen)
            {
                return new Refusal("stale", "The backlog changed since the preview; look at it again.", "seen") { Kind = RefusalKind.Stale };
            }

            foreach (var share in planned.Shares)
            {
                if (acts!.Give(referrals[share.Item.Number], share.HelperId).Refusal is { } refusal)
                {
                    return refusal;
                }
            }

            return preview;
        },
        stop);

    private async Task<(Outcome<SharePreview> Preview, HelperActs? Acts, IReadOnlyDictionary<string, Referral> Referrals)> Plan(IUnitOfWork work, ShareRequest request)
    {
        var none = ImmutableDictionary<string, Referral>.Empty;
        var loaded = await HelperActs.Of(work, policies, request.Office, request.By, clock.GetUtcNow());
        if (loaded is not Outcome<HelperActs>.Done(var acts))
        {
            return (loaded.Refusal!, null, none);
        }

        if (Unfit(request, acts) is { } refusal)
        {
            return (refusal, null, none);
        }

        var plan = (await work.Planning.LivePlans()).FirstOrDefault(p => p.IsInForce && p.Office == request.Office);
        var held = acts.Standing.ToDictionary(a => a.ReferralId);
        var open = await work.Planning.OpenReceivedBefore(request.Office, acts.Today.AddDays(-DaysOpen.Limit.Value));
        var free = open.Where(r => !r.Sensitive && !held.ContainsKey(r.Id) && !request.Helpers.Contains(r.CswId)).ToDictionary(r => r.Number, StringComparer.Ordinal);
        var ordered = (plan?.Content.Order ?? PriorityOrder.Default).Sort(free.Values.Select(r => Item(r, acts.Today)));
        var openIds = open.Select(r => r.Id).ToHashSet();
        var helpers = request.Helpers.Distinct(StringComparer.Ordinal)
            .Select(id => new HelperCapacity(id, ShareOf(plan, id, acts.Today), acts.Standing.Count(a => a.HelperId == id && openIds.Contains(a.ReferralId))));
        var shares = SharingOut.Of(ordered, helpers, policies.Backlog.MostReferralsAHelper);
        return (new SharePreview(shares, free.Count - shares.Length), acts, free);
    }

    private static Refusal? Unfit(ShareRequest request, HelperActs acts)
    {
        if (request.Helpers.Count == 0)
        {
            return new Refusal("helpers-missing", "Name at least one helper.", "helpers");
        }

        foreach (var id in request.Helpers)
        {
            if (acts.Chart.Find(id) is not { } helper)
            {
                return new Refusal("unknown-person", $"Nobody on the roster has the id '{id}'.", "helpers");
            }

            if (BacklogWorkNeedsErQualification.Check(helper, acts.Book, acts.Today, acts.Today) is { } untrained)
            {
                return untrained with { Field = "helpers" };
            }
        }

        return null;
    }

    /// <summary>The share of the time that the plan lends this office the person today; someone not lent by the plan helps full time.</summary>
    private static int ShareOf(BacklogPlan? plan, string helperId, DateOnly today) =>
        plan?.Content.Staff.Where(s => s.PersonId == helperId && s.From <= today && today <= s.To).Sum(s => (int?)s.SharePercent) is { } share and > 0 ? share : 100;

    private static BacklogItem Item(Referral referral, DateOnly today) =>
        new(referral.Number, DaysOpen.Age(referral.ReceivedOn, today), referral.YoungestAge, referral.SdmRisk);
}
