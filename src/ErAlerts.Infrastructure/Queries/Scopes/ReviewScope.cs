using System.Linq.Expressions;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Scopes;

/// <summary>Which reviews a viewer may see: those in the person's own line, those escalated to the person, and an RA's or DD's offices; sensitive ones only the line, who they were escalated to, and SCU.</summary>
internal static class ReviewScope
{
    public static Scope<Review> Of(CountyDbContext db, Viewer viewer)
    {
        if (viewer.IsOperator)
        {
            return new Scope<Review>([r => true], null);
        }

        var me = viewer.PersonId;
        var escalated = db.Set<Escalation>().Where(e => e.PersonId == me).Select(e => EF.Property<long>(e, EscalationMapping.ReviewId));
        var parts = new List<Expression<Func<Review, bool>>>();
        AddOwn(parts, viewer, me);
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
        }

        return new Scope<Review>(parts, Open(viewer));
    }

    /// <summary>Reviews that are not sensitive, or sensitive and open to the viewer; null when all are.</summary>
    public static Expression<Func<Review, bool>>? Open(Viewer viewer)
    {
        var me = viewer.PersonId;
        return viewer.IsOperator || viewer.Is(Role.Scu)
            ? null
            : r => !r.Sensitive || r.CswId == me || r.ScswId == me || r.AraId == me || r.Escalations.Any(e => e.PersonId == me);
    }

    private static void AddOwn(List<Expression<Func<Review, bool>>> parts, Viewer viewer, string me)
    {
        if (viewer.Is(Role.Csw))
        {
            parts.Add(r => r.CswId == me);
        }

        if (viewer.Is(Role.Scsw))
        {
            parts.Add(r => r.ScswId == me);
        }

        if (viewer.Is(Role.Ara))
        {
            parts.Add(r => r.AraId == me);
        }
    }
}
