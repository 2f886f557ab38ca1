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
            ByOffice = OvertimeTotals.ByOffice(board.Seen).Select(t => Row("office", t.Key, t.Value)),
            ByPlan = OvertimeTotals.ByPlan(board.Seen).Select(t => Row("plan", t.Key, t.Value)),
            ByPerson = OvertimeTotals.ByPerson(board.Seen).Select(t => Row("person", t.Key, t.Value)),
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

    private static Dictionary<string, object> Row(string of, object key, OvertimeTotals totals) => new(StringComparer.Ordinal)
    {
        [of] = key,
        ["requests"] = totals.Requests,
        ["asked"] = totals.Asked,
        ["waiting"] = totals.Waiting,
        ["granted"] = totals.Granted,
        ["refused"] = totals.Refused,
    };
}
