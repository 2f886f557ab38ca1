using System.Linq.Expressions;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Scopes;

/// <summary>Which referrals a viewer may see: as with reviews, the ARA and the escalations being those of the referral's review; and those given to a helper.</summary>
internal static class ReferralScope
{
    public static Scope<Referral> Of(CountyDbContext db, Viewer viewer)
    {
        if (viewer.IsOperator)
        {
            return new Scope<Referral>([r => true], null);
        }

        var me = viewer.PersonId;
        var queued = db.Set<Review>().Where(v => v.AraId == me).Select(v => v.ReferralId);
        var rungs = db.Set<Escalation>().Where(e => e.PersonId == me).Select(e => EF.Property<long>(e, EscalationMapping.ReviewId));
        var escalated = db.Set<Review>().Where(v => rungs.Contains(v.Id)).Select(v => v.ReferralId);
        var parts = new List<Expression<Func<Referral, bool>>>();
        if (viewer.Is(Role.Csw))
        {
            parts.Add(r => r.CswId == me);
        }

        if (viewer.Is(Role.Csw) || viewer.Is(Role.Scsw))
        {
            parts.Add(Given(db, me));
        }

        if (viewer.Is(Role.Scsw))
        {
            parts.Add(r => r.ScswId == me);
        }

        if (viewer.Is(Role.Ara))
        {
            parts.Add(r => queued.Contains(r.Id));
        }

        if (viewer.Is(Role.Ara) || viewer.Is(Role.Ra) || viewer.Is(Role.Dd))
        {
            parts.Add(r => escalated.Contains(r.Id));
        }

        foreach (var office in viewer.OfficesOverseen)
        {
            parts.Add(r => r.Office == office);
        }

        if (viewer.Is(Role.Scu))
        {
            parts.Add(r => r.Sensitive);
            return new Scope<Referral>(parts, null);
        }

        return new Scope<Referral>(parts, r => !r.Sensitive || r.CswId == me || r.ScswId == me || queued.Contains(r.Id) || escalated.Contains(r.Id));
    }

    private static Expression<Func<Referral, bool>> Given(CountyDbContext db, string helper)
    {
        var given = db.Set<HelperAssignment>().Where(a => a.HelperId == helper && a.TakenBackAt == null).Select(a => a.ReferralId);
        return r => given.Contains(r.Id);
    }
}
