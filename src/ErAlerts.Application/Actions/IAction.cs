namespace ErAlerts.Application.Actions;

/// <summary>What a service or business-rule task of a drawing does, named there by <c>er:action</c>. Touches the unit of work only, never the network.</summary>
public interface IAction
{
    /// <summary>The name in <c>er:action</c>, kebab-case.</summary>
    string Name { get; }

    /// <summary>Does it.</summary>
    Task<ActionResult> Run(ActionContext context);
}
