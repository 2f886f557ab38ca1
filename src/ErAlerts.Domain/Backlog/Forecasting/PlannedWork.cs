using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>What plans mean for a forecast. Only changes from the last known week count: who helped then is in that week's closings already.</summary>
public static class PlannedWork
{
    /// <summary>The staff lent to a plan's office, and the overtime that is left to be worked until the target date.</summary>
    /// <param name="content">The plan.</param>
    /// <param name="hoursLeft">Overtime hours still to come.</param>
    /// <param name="lastKnown">The last week of the history.</param>
    /// <param name="weeks">Weeks of the forecast.</param>
    public static WhatIf Of(PlanContent content, double hoursLeft, CountyWeek lastKnown, int weeks)
    {
        var until = Math.Min(weeks, CountyWeek.Of(content.TargetOn).Since(lastKnown));
        var workers = Workers(content.Staff, lastKnown, weeks, sign: 1);
        return hoursLeft > 0 && until >= 1 ? workers with { Hours = [new AddedHours(hoursLeft, 1, until)] } : workers;
    }

    /// <summary>The workers whom an office lends, as taken from it, so that a crisis made there is seen coming.</summary>
    /// <param name="lendingOffice">Code of the office that lends.</param>
    /// <param name="lent">The loans of all plans.</param>
    /// <param name="lastKnown">The last week of its history.</param>
    /// <param name="weeks">Weeks of the forecast.</param>
    public static WhatIf OnLender(string lendingOffice, IEnumerable<BorrowedStaff> lent, CountyWeek lastKnown, int weeks) =>
        Workers(lent.Where(s => s.FromOffice == lendingOffice), lastKnown, weeks, sign: -1);

    private static WhatIf Workers(IEnumerable<BorrowedStaff> staff, CountyWeek lastKnown, int weeks, int sign)
    {
        var lent = staff.ToList();
        double In(int week) => lent.Sum(s => s.WorkersIn(lastKnown.Plus(week)));
        return new WhatIf
        {
            Workers = [.. Enumerable.Range(1, weeks).Select(week => new AddedWorkers(sign * (In(week) - In(0)), week, week)).Where(w => Math.Abs(w.Workers) > 1e-9)],
        };
    }
}
