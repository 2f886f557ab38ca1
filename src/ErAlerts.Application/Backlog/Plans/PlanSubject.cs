using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.People;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>A backlog plan as the subject of its process.</summary>
public sealed class PlanSubject(BacklogPlan plan) : ISubject
{
    /// <summary>The plan.</summary>
    public BacklogPlan Plan { get; } = plan;

    /// <inheritdoc/>
    public string Kind => PlanSteps.SubjectKind;

    /// <inheritdoc/>
    public long Id => Plan.Id;

    /// <inheritdoc/>
    public string Number => Plan.Id.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Office => Plan.Office;

    /// <inheritdoc/>
    public string AuditStream => AuditStreams.OfPlan(Plan.Id);

    /// <inheritdoc/>
    public async Task<string?> HolderOf(string role, IUnitOfWork work)
    {
        var chart = await work.OrgChart();
        return role switch
        {
            "ra" => Ra(chart)?.Id,
            "dd" => Dd(chart)?.Id,
            _ => null,
        };
    }

    /// <summary>The clock of the draft or of the decision binds its own step; whoever is told that it ran out sees it too.</summary>
    public SubjectClock? ClockOf(string? step) => Plan.DueOn is { } dueOn ? new SubjectClock(dueOn, Plan.OverdueAt) : null;

    private Person? Ra(OrgChart chart) =>
        chart.Find(Plan.DraftedBy) is { } drafter && drafter.Is(Role.Ra) && drafter.WorksIn(Office) ? drafter : chart.RaFor(null, Office);

    /// <summary>Nobody decides a plan of their own: where the line leads to the drafter, another DD over the office holds the step.</summary>
    private Person? Dd(OrgChart chart) => chart.DdFor(Plan.DraftedBy, Office) is { } above && above.Id != Plan.DraftedBy
        ? above
        : chart.People.Where(p => p.Is(Role.Dd) && p.WorksIn(Office) && p.Id != Plan.DraftedBy).MinBy(p => p.Id, StringComparer.Ordinal);
}
