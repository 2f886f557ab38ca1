using ErAlerts.Application.Subjects;

namespace ErAlerts.Application.Actions;

/// <summary>An action on one kind of subject, which it is handed typed.</summary>
public abstract class ActionOn<TSubject> : IAction
    where TSubject : class, ISubject
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public Type SubjectType => typeof(TSubject);

    /// <inheritdoc/>
    public Task<ActionResult> Run(ActionContext context) => Run(context, (TSubject)context.Subject);

    /// <summary>Does it to the subject.</summary>
    protected abstract Task<ActionResult> Run(ActionContext context, TSubject subject);
}
