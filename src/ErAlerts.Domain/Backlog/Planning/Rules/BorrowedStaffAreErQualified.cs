using ErAlerts.Domain.Training.Rules;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>Whoever is lent to work a backlog has ER experience or training by the first day (agreement, S3).</summary>
public static class BorrowedStaffAreErQualified
{
    /// <summary>Refuses with <c>unknown-person</c>, <c>share-out-of-range</c>, <c>dates-reversed</c> or <c>not-er-qualified</c>.</summary>
    public static Refusal? Check(PlanContent content, PlanSetting setting) =>
        content.Staff.Select(lent => Check(lent, setting)).OfType<Refusal>().FirstOrDefault();

    private static Refusal? Check(BorrowedStaff lent, PlanSetting setting)
    {
        if (setting.Chart.Find(lent.PersonId) is not { } person)
        {
            return new Refusal("unknown-person", $"Nobody on the roster has the id '{lent.PersonId}'.", "staff");
        }

        if (lent.SharePercent is < 1 or > 100)
        {
            return new Refusal("share-out-of-range", $"{person.Id} is lent for {lent.SharePercent} % of the time; a share runs from 1 to 100.", "staff");
        }

        if (lent.To < lent.From)
        {
            return new Refusal("dates-reversed", $"{person.Id} is lent until a date before the first.", "staff");
        }

        return BacklogWorkNeedsErQualification.Check(person, setting.Qualifications, lent.From, setting.Today) is { } refusal
            ? refusal with { Field = "staff" }
            : null;
    }
}
