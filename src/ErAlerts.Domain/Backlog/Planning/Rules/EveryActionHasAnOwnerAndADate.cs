namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>An action says what is done, and one person of the roster answers for it by a date within the plan.</summary>
public static class EveryActionHasAnOwnerAndADate
{
    /// <summary>Refuses with <c>action-text-missing</c>, <c>action-number-twice</c>, <c>unknown-person</c> or <c>action-after-target</c>.</summary>
    public static Refusal? Check(PlanContent content, PlanSetting setting)
    {
        if (content.Actions.FirstOrDefault(a => string.IsNullOrWhiteSpace(a.Text)) is { } silent)
        {
            return new Refusal("action-text-missing", $"Action {silent.Number} does not say what is done.", "actions");
        }

        if (content.Actions.Select(a => a.Number).Distinct().Count() < content.Actions.Length)
        {
            return new Refusal("action-number-twice", "Two actions have the same number.", "actions");
        }

        if (content.Actions.FirstOrDefault(a => setting.Chart.Find(a.OwnerId) is null) is { } orphan)
        {
            return new Refusal("unknown-person", $"Nobody on the roster has the id '{orphan.OwnerId}', so action {orphan.Number} has no owner.", "actions");
        }

        return content.Actions.FirstOrDefault(a => a.DueOn > content.TargetOn) is { } late
            ? new Refusal("action-after-target", $"Action {late.Number} is due after the plan's target date.", "actions")
            : null;
    }
}
