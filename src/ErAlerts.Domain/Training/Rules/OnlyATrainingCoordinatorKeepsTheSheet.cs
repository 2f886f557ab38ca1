using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Training.Rules;

/// <summary>Sessions are planned, and their sheets kept, by training coordinators.</summary>
public static class OnlyATrainingCoordinatorKeepsTheSheet
{
    /// <summary>Refuses with <c>wrong-role</c>.</summary>
    public static Refusal? Check(Person person) => person.Is(Role.Training)
        ? null
        : new Refusal("wrong-role", $"{person.Id} is not a training coordinator; only a training coordinator keeps sign-in sheets.", "by") { Kind = RefusalKind.Forbidden };
}
