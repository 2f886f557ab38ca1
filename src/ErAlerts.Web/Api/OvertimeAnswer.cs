using ErAlerts.Domain;
using ErAlerts.Domain.Overtime;
using ErAlerts.Infrastructure.Queries.Overtime;

namespace ErAlerts.Web.Api;

/// <summary>Overtime as the API shows it.</summary>
internal static class OvertimeAnswer
{
    public static object Of(OvertimeBoard board) => new
    {
        Own = board.Own.Select(Of),
        ToDecide = board.ToDecide.Select(Of),
        Seen = board.Seen.Select(Of),
        Totals = new
        {
            ByOffice = OvertimeTotals.ByOffice(board.Seen).Select(t => new { Office = t.Key, t.Value.Requests, t.Value.Asked, t.Value.Waiting, t.Value.Granted, t.Value.Refused }),
            ByPlan = OvertimeTotals.ByPlan(board.Seen).Select(t => new { Plan = t.Key, t.Value.Requests, t.Value.Asked, t.Value.Waiting, t.Value.Granted, t.Value.Refused }),
            ByPerson = OvertimeTotals.ByPerson(board.Seen).Select(t => new { Person = t.Key, t.Value.Requests, t.Value.Asked, t.Value.Waiting, t.Value.Granted, t.Value.Refused }),
        },
    };

    public static object Of(OvertimeRequest request) => new
    {
        request.Id,
        request.PersonId,
        request.Office,
        Work = Codes.Of(request.Work),
        request.ReviewNumber,
        request.PlanId,
        request.HoursAsked,
        request.On,
        request.Why,
        request.AskedAt,
        request.DueOn,
        request.OverdueAt,
        State = Codes.Of(request.State),
        request.HoursGranted,
        request.DecidedBy,
        request.EndedAt,
        request.Reason,
        request.Version,
    };
}
