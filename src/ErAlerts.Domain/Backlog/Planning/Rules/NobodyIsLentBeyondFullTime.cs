namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>On no day is a person lent for more than all their time, over this plan and every other live one.</summary>
public static class NobodyIsLentBeyondFullTime
{
    /// <summary>Refuses with <c>lent-beyond-full-time</c>.</summary>
    public static Refusal? Check(PlanContent content, PlanSetting setting)
    {
        var all = content.Staff.Concat(setting.LentElsewhere).ToList();
        foreach (var lent in content.Staff)
        {
            // The sum can only be at its highest on a first day of one of the overlapping loans.
            var worst = all.Where(lent.Overlaps).Select(other => other.From > lent.From ? other.From : lent.From)
                .Max(day => all.Where(other => other.PersonId == lent.PersonId && other.From <= day && day <= other.To).Sum(other => (int?)other.SharePercent)) ?? 0;
            if (worst > 100)
            {
                return new Refusal("lent-beyond-full-time", $"{lent.PersonId} would be lent for {worst} % of the time, other plans included.", "staff");
            }
        }

        return null;
    }
}
