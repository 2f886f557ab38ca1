using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Expressions;

namespace ErAlerts.Workflow.Elements;

/// <summary>The variables that a script may set: the entry names of every context written in it.</summary>
internal static class ScriptNames
{
    public static IEnumerable<string> Of(FeelExpression? script)
    {
        if (script is null)
        {
            yield break;
        }

        var open = new Stack<Expression>([script.Tree]);
        while (open.TryPop(out var expression))
        {
            foreach (var entry in expression is ContextLiteral context ? context.Entries : [])
            {
                yield return entry.Name;
            }

            foreach (var child in expression.Children)
            {
                open.Push(child);
            }
        }
    }
}
