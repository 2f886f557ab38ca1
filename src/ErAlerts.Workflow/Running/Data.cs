using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Running;

/// <summary>The data that an expression at some place can read: its activity's own, then scope by scope outward.</summary>
internal sealed class DataView(Execution x, int scope, Variables locals) : IFeelScope
{
    public bool TryGet(string name, [NotNullWhen(true)] out FeelValue? value) =>
        Look(name, out value)
        || (x.Definition.Aliases.TryGetValue(name, out var key) && Look(key, out value))
        || x.Definition.Root.Blank.TryGetValue(key ?? name, out value);

    private bool Look(string name, [NotNullWhen(true)] out FeelValue? value)
    {
        if (locals.TryGetValue(name, out value))
        {
            return true;
        }

        for (var at = x.Find<Scope>(scope); at is not null; at = x.Find<Scope>(at.Parent))
        {
            if (at.Locals.TryGetValue(name, out value) || (at is { Kind: ScopeKind.Loop, Loop: { } loop } && LoopNames.TryGet(loop, name, out value)))
            {
                return true;
            }
        }

        value = null;
        return false;
    }
}

/// <summary>Reading and writing of variables.</summary>
internal static class Data
{
    public static FeelResult Evaluate(this Execution x, FeelExpression expression, int scope, Variables? locals = null) =>
        expression.Evaluate(new DataView(x, scope, locals ?? Variables.Empty), x.Feel);

    /// <summary>True only when the expression is true: null and errors are not.</summary>
    public static bool Holds(this Execution x, FeelExpression condition, int scope, Variables? locals = null) =>
        x.Evaluate(condition, scope, locals).Value is FeelBoolean { Value: true };

    /// <summary>Each variable goes to the nearest scope that has it, else to the process.</summary>
    public static void Assign(this Execution x, int scope, Variables values)
    {
        if (values.Count == 0)
        {
            return;
        }

        x.DataChanged = true;
        if (scope == ProcessState.RootId && x.Find<Scope>(scope) is { } root && x.Definition.Aliases.Count == 0)
        {
            x.Put(root with { Locals = root.Locals.With(values) });
            return;
        }

        foreach (var (name, value) in values)
        {
            x.Assign(scope, name, value);
        }
    }

    /// <summary>The nearest scope that has the variable, else the process, takes the value.</summary>
    public static void Assign(this Execution x, int scope, string name, FeelValue value)
    {
        x.DataChanged = true;
        var key = x.Definition.Aliases.GetValueOrDefault(name, name);
        for (var at = x.Find<Scope>(scope); at is not null; at = x.Find<Scope>(at.Parent))
        {
            if (at.Id == ProcessState.RootId || at.Locals.ContainsKey(key))
            {
                x.Put(at with { Locals = at.Locals.With(key, value) });
                return;
            }
        }
    }

    /// <summary>Everything that can be read at this place, inner values before outer ones.</summary>
    public static Variables Visible(this Execution x, int scope, Variables locals)
    {
        var chain = new Stack<Variables>();
        chain.Push(locals);
        for (var at = x.Find<Scope>(scope); at is not null; at = x.Find<Scope>(at.Parent))
        {
            if (at.Locals.Count > 0)
            {
                chain.Push(at.Locals);
            }
        }

        var visible = Variables.Empty;
        while (chain.TryPop(out var layer))
        {
            visible = visible.With(layer);
        }

        return visible;
    }
}
