namespace ErAlerts.Application.Actions;

/// <summary>
/// What a service or business-rule task of a drawing does, named there by <c>er:action</c>. Touches the unit of work only, never the network.
/// Written as an <see cref="ActionOn{TSubject}"/>.
/// </summary>
public interface IAction
{
    /// <summary>The name in <c>er:action</c>, kebab-case.</summary>
    string Name { get; }

    /// <summary>Class of the subjects it acts on; a drawing about others is refused.</summary>
    Type SubjectType { get; }

    /// <summary>Does it. What ends stuck has changed nothing; what throws is rolled back with all of its transaction.</summary>
    Task<ActionResult> Run(ActionContext context);
}
