using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Typing;

/// <summary>A variable with its type. Binding a value to it applies the implicit conversions of DMN 10.3.2.9.4.</summary>
internal sealed class TypedName(string name, FeelType type)
{
    private readonly ValueCheck _check = ValueCheck.Of(type);
    private readonly FeelType _plain = ValueCheck.Plain(type);

    public string Name => name;

    public FeelType Type => type;

    /// <summary>The value as the variable takes it, or null with a problem that names it.</summary>
    public FeelValue Bind(FeelValue value, FeelRun run) => value.IsNull
        ? value
        : Convert(value, run) ?? run.Fail(ProblemCodes.TypeMismatch, $"The value of '{name}' is not of type {type.Name}, or not one that is allowed.");

    /// <summary>The value itself or implicitly converted; null when it cannot be.</summary>
    public FeelValue? Convert(FeelValue value, FeelRun run)
    {
        if (Admits(value, run))
        {
            return value;
        }

        FeelValue? converted = (value, _plain) switch
        {
            (FeelList { Count: 1 } single, not ListType) => single[0],
            (not FeelList, ListType) => FeelList.Of(value),
            (FeelDate date, _) when _plain == SimpleType.DateTime => new FeelDateTime(date, 0, FeelZone.Utc),
            _ => null,
        };
        return converted is not null && Admits(converted, run) ? converted : null;
    }

    private bool Admits(FeelValue value, FeelRun run) => _check.Admits(value, FeelScope.Empty, run);
}
