using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel;

/// <summary>The names that an expression can read from outside.</summary>
public interface IFeelScope
{
    /// <summary>The value of a name, if there is such a name here.</summary>
    bool TryGet(string name, [MaybeNullWhen(false)] out FeelValue value);
}
