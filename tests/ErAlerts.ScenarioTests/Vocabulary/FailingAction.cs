using ErAlerts.Application.Actions;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Subjects;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>An action that fails as often as the story says, each time after it has changed something, and then does what it stands for.</summary>
internal sealed class FailingAction(IAction real) : IAction
{
    public int FailuresLeft { get; set; }

    public string Name => real.Name;

    public Type SubjectType => real.SubjectType;

    /// <summary>What drawings may name, with this in the place of the real one.</summary>
    public ProcessVocabulary Vocabulary => new(AllSubjectKinds.List, [.. AllActions.List.Where(a => a.Name != Name), this]);

    public Task<ActionResult> Run(ActionContext context)
    {
        if (FailuresLeft == 0)
        {
            return real.Run(context);
        }

        FailuresLeft--;
        context.Audit("half-done");
        context.Notify("ara-1", "half-done");
        throw new InvalidOperationException("The archive is away.");
    }
}
