using System.Collections.Immutable;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;
using ErAlerts.Domain.People;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>Turns what was written into a plan's content: numbers for new actions, units from the roster, a curve where none was drawn.</summary>
internal static class PlanReading
{
    private const int MostRows = 100;

    /// <summary>Refuses with <c>too-many-rows</c>, <c>text-too-long</c>, <c>order-key-unknown</c>; everything else is for the content rules.</summary>
    public static Outcome<PlanContent> Read(PlanWriting writing, PlanContent present, OrgChart chart, CurveStart start)
    {
        if (Unfit(writing) is { } refusal)
        {
            return refusal;
        }

        var keys = ImmutableArray.CreateBuilder<PriorityKey>();
        foreach (var code in writing.Order)
        {
            if (!Codes.TryParse<PriorityKey>(code, out var key))
            {
                return new Refusal("order-key-unknown", $"Referrals are not ordered by '{code}'.", "order");
            }

            keys.Add(key);
        }

        return new PlanContent
        {
            TargetOn = writing.TargetOn,
            TargetCount = writing.TargetCount,
            Curve = Curve(writing, start),
            Actions = Actions(writing.Actions, present.Actions),
            Staff = [.. writing.Staff.Select(s => Staff(s, chart))],
            OvertimeHours = writing.OvertimeHours,
            Order = keys.Count == 0 ? PriorityOrder.Default : new PriorityOrder(keys.ToImmutable()),
        };
    }

    private static Refusal? Unfit(PlanWriting writing)
    {
        if (writing.Actions.Count > MostRows || writing.Staff.Count > MostRows || writing.WeeklyTargets?.Count > APlanHasATargetAndADate.MostWeeks + 1)
        {
            return new Refusal("too-many-rows", $"A plan has at most {MostRows} actions and {MostRows} borrowed people.", "actions");
        }

        return writing.Actions.FirstOrDefault(a => a.Text.Length > ACommentSaysSomething.LongestText) is { } action
            ? new Refusal("text-too-long", $"The text of an action has {action.Text.Length} characters; at most {ACommentSaysSomething.LongestText} are kept.", "actions")
            : null;
    }

    private static ImmutableArray<CurvePoint> Curve(PlanWriting writing, CurveStart start)
    {
        if (writing.WeeklyTargets is { } targets)
        {
            var first = CountyWeek.Of(start.On);
            return [.. targets.Select((target, n) => new CurvePoint(first.Plus(n), target))];
        }

        // Further ahead than a plan may run is refused by its own rule, and no curve of that length is made for it.
        var tooFar = writing.TargetOn > start.On.AddDays(7 * APlanHasATargetAndADate.MostWeeks);
        return tooFar ? [] : TargetCurve.Straight(start.Count, start.On, writing.TargetCount, writing.TargetOn);
    }

    private static ImmutableArray<PlanAction> Actions(IReadOnlyList<ActionWriting> written, ImmutableArray<PlanAction> present)
    {
        var next = present.Select(a => a.Number).Concat(written.Select(a => a.Number ?? 0)).DefaultIfEmpty(0).Max() + 1;
        return
        [
            .. written.Select(a => new PlanAction(a.Number ?? next++, a.Text.Trim(), a.OwnerId.Trim(), a.DueOn, present.FirstOrDefault(p => p.Number == a.Number)?.DoneOn)),
        ];
    }

    private static BorrowedStaff Staff(StaffWriting written, OrgChart chart) => chart.Find(written.PersonId.Trim()) is { } person
        ? BorrowedStaff.Of(person, written.SharePercent, written.From, written.To)
        : new BorrowedStaff(written.PersonId.Trim(), null, string.Empty, written.SharePercent, written.From, written.To);
}

/// <summary>Where a curve begins: the county date and the count on it.</summary>
internal sealed record CurveStart(DateOnly On, int Count);
