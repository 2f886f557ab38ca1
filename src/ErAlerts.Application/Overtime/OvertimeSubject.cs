using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.People;

namespace ErAlerts.Application.Overtime;

/// <summary>A request for overtime as the subject of its process.</summary>
public sealed class OvertimeSubject(OvertimeRequest request) : ISubject
{
    private const int LongestLine = 12;

    /// <summary>The request.</summary>
    public OvertimeRequest Request { get; } = request;

    /// <inheritdoc/>
    public string Kind => OvertimeSteps.SubjectKind;

    /// <inheritdoc/>
    public long Id => Request.Id;

    /// <inheritdoc/>
    public string Number => Request.Id.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Office => Request.Office;

    /// <inheritdoc/>
    public string AuditStream => AuditStreams.OfOvertime(Request.Id);

    /// <summary>The first manager of that rank, or of a higher one, up the worker's own line: only who stands above may decide.</summary>
    public async Task<string?> HolderOf(string role, IUnitOfWork work)
    {
        var chart = await work.OrgChart();
        return role switch
        {
            "ara" => Above(chart, Role.Ara, Role.Ra, Role.Dd),
            "ra" => Above(chart, Role.Ra, Role.Dd),
            "dd" => Above(chart, Role.Dd),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public SubjectClock? ClockOf(string? step) => Request.DueOn is { } dueOn ? new SubjectClock(dueOn, Request.OverdueAt) : null;

    private string? Above(OrgChart chart, params Role[] ranks)
    {
        var person = chart.Find(chart.Find(Request.PersonId)?.SupervisorId);
        for (var steps = 0; person is not null && steps < LongestLine; steps++)
        {
            if (person.Id != Request.PersonId && ranks.Any(person.Is))
            {
                return person.Id;
            }

            person = chart.Find(person.SupervisorId);
        }

        return null;
    }
}
