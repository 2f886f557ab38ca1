using System.Collections.Immutable;

namespace ErAlerts.Domain.Overtime;

/// <summary>The requests of an office, a plan or a person, added up. What was withdrawn does not count.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Asked">Hours asked for.</param>
/// <param name="Waiting">Hours that wait for a decision.</param>
/// <param name="Granted">Hours granted.</param>
/// <param name="Refused">Hours refused, those cut from a grant included.</param>
public sealed record OvertimeTotals(int Requests, decimal Asked, decimal Waiting, decimal Granted, decimal Refused)
{
    /// <summary>Nothing asked.</summary>
    public static OvertimeTotals None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Adds up whatever requests are given.</summary>
    public static OvertimeTotals Of(IEnumerable<OvertimeRequest> requests) => requests.Aggregate(None, (sum, request) => sum.With(request));

    /// <summary>The totals of each office, by its code.</summary>
    public static ImmutableSortedDictionary<string, OvertimeTotals> ByOffice(IEnumerable<OvertimeRequest> requests) => By(requests, r => r.Office, StringComparer.Ordinal);

    /// <summary>The totals of each worker, by roster id.</summary>
    public static ImmutableSortedDictionary<string, OvertimeTotals> ByPerson(IEnumerable<OvertimeRequest> requests) => By(requests, r => r.PersonId, StringComparer.Ordinal);

    /// <summary>The totals of each backlog plan, by its key; requests that belong to none are left out.</summary>
    public static ImmutableSortedDictionary<long, OvertimeTotals> ByPlan(IEnumerable<OvertimeRequest> requests) =>
        By(requests.Where(r => r.PlanId is not null), r => r.PlanId!.Value, Comparer<long>.Default);

    private static ImmutableSortedDictionary<TKey, OvertimeTotals> By<TKey>(IEnumerable<OvertimeRequest> requests, Func<OvertimeRequest, TKey> key, IComparer<TKey> order)
        where TKey : notnull => requests.GroupBy(key).ToImmutableSortedDictionary(g => g.Key, Of, order);

    private OvertimeTotals With(OvertimeRequest request) => request.State switch
    {
        OvertimeState.Withdrawn => this,
        OvertimeState.Asked => Plus(request) with { Waiting = Waiting + request.HoursAsked },
        _ => Plus(request) with { Granted = Granted + request.HoursGranted, Refused = Refused + request.HoursAsked - request.HoursGranted },
    };

    private OvertimeTotals Plus(OvertimeRequest request) => this with { Requests = Requests + 1, Asked = Asked + request.HoursAsked };
}
