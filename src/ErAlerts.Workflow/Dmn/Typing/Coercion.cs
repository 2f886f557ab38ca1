using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Typing;

/// <summary>Binds values to typed variables: the implicit conversions of DMN 10.3.2.9.4, else null.</summary>
internal static class Coercion
{
    /// <summary>The value as the type takes it, or null with a problem that names the variable.</summary>
    public static FeelValue Bind(FeelType type, FeelValue value, string variable, FeelRun run)
    {
        if (type == SimpleType.Any || value.IsNull)
        {
            return value;
        }

        return Convert(type, value, run)
            ?? run.Fail(ProblemCodes.TypeMismatch, $"The value of '{variable}' is not of type {type.Name}, or not one that is allowed.");
    }

    /// <summary>The value itself or implicitly converted; null when it cannot be.</summary>
    public static FeelValue? Convert(FeelType type, FeelValue value, FeelRun run)
    {
        if (Admits(type, value, FeelScope.Empty, run))
        {
            return value;
        }

        var isList = Plain(type) is ListType;
        if (!isList && value is FeelList { Count: 1 } single && Admits(type, single[0], FeelScope.Empty, run))
        {
            return single[0];
        }

        if (isList && value is not FeelList && FeelList.Of(value) is var list && Admits(type, list, FeelScope.Empty, run))
        {
            return list;
        }

        return value is FeelDate date && Plain(type) == SimpleType.DateTime && AtMidnight(date) is var time && Admits(type, time, FeelScope.Empty, run)
            ? time
            : null;
    }

    /// <summary>Whether a value belongs to a type. Null belongs to every type that does not list its values.</summary>
    public static bool Admits(FeelType type, FeelValue value, IFeelScope siblings, FeelRun run) => type switch
    {
        SimpleType => type.Admits(value),
        DeferredType deferred => run.Step() && Admits(deferred.Target, value, siblings, run),
        ConstrainedType constrained => Admits(constrained.Base, value, siblings, run) && constrained.Passes(value, siblings, run),
        _ when value.IsNull => true,
        ListType list => value is FeelList items && AdmitsAll(list.Item, items, siblings, run),
        ContextType context => value is FeelContext entries && AdmitsAll(context, entries, run),
        _ => type.Contains(value),
    };

    private static FeelValue AtMidnight(FeelDate date) => new FeelDateTime(date, 0, FeelZone.Utc);

    private static FeelType Plain(FeelType type)
    {
        for (var hops = 0; hops < 100; hops++)
        {
            switch (type)
            {
                case ConstrainedType constrained:
                    type = constrained.Base;
                    break;
                case DeferredType deferred:
                    type = deferred.Target;
                    break;
                default:
                    return type;
            }
        }

        return type;
    }

    private static bool AdmitsAll(FeelType type, FeelList items, IFeelScope siblings, FeelRun run)
    {
        if (type == SimpleType.Any)
        {
            return true;
        }

        foreach (var item in items.Items)
        {
            if (!run.Step() || !Admits(type, item, siblings, run))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AdmitsAll(ContextType type, FeelContext entries, FeelRun run)
    {
        IFeelScope? siblings = null;
        foreach (var (name, expected) in type.Entries)
        {
            var fits = entries.TryGetValue(name, out var value)
                && (expected is SimpleType ? expected.Admits(value) : Admits(expected, value, siblings ??= FeelScope.Of(entries), run));
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
