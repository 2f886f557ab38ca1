using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Typing;

/// <summary>Whether values belong to a type, made ready once so that every binding is quick.</summary>
internal abstract class ValueCheck
{
    /// <summary>Null belongs to every type but one that lists its values without it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="siblings">The other components of the structure it is part of, which constraints may read.</param>
    /// <param name="run">The evaluation, whose steps are used.</param>
    public abstract bool Admits(FeelValue value, IFeelScope siblings, FeelRun run);

    public static ValueCheck Of(FeelType type) => type switch
    {
        ConstrainedType constrained => new ConstrainedCheck(constrained),
        DeferredType deferred => new DeferredCheck(deferred),
        ListType list => new ListCheck(list),
        ContextType context => new StructureCheck(context),
        _ => new PlainCheck(type),
    };

    /// <summary>The type without constraints.</summary>
    public static FeelType Plain(FeelType type) => type switch
    {
        ConstrainedType constrained => Plain(constrained.Base),
        DeferredType { Target: not DeferredType } deferred => Plain(deferred.Target),
        _ => type,
    };

    private sealed class PlainCheck(FeelType type) : ValueCheck
    {
        private readonly bool _isAny = type == SimpleType.Any;

        public override bool Admits(FeelValue value, IFeelScope siblings, FeelRun run) => _isAny || type.Admits(value);
    }

    private sealed class ConstrainedCheck(ConstrainedType type) : ValueCheck
    {
        private readonly ValueCheck _plain = Of(type.Base);

        public override bool Admits(FeelValue value, IFeelScope siblings, FeelRun run) =>
            _plain.Admits(value, siblings, run) && type.Passes(value, siblings, run);
    }

    /// <summary>Made when first needed: the type may contain itself.</summary>
    private sealed class DeferredCheck(DeferredType type) : ValueCheck
    {
        private ValueCheck? _target;

        public override bool Admits(FeelValue value, IFeelScope siblings, FeelRun run) =>
            run.Step() && (_target ??= Of(type.Target)).Admits(value, siblings, run);
    }

    private sealed class ListCheck(ListType type) : ValueCheck
    {
        private readonly bool _isAny = type.Item == SimpleType.Any;
        private readonly ValueCheck _item = Of(type.Item);

        public override bool Admits(FeelValue value, IFeelScope siblings, FeelRun run)
        {
            if (value is not FeelList list)
            {
                return value.IsNull;
            }

            for (var at = 0; at < list.Count && !_isAny; at++)
            {
                if (!run.Step() || !_item.Admits(list[at], siblings, run))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private sealed class StructureCheck(ContextType type) : ValueCheck
    {
        private readonly string[] _names = [.. type.Entries.Keys];
        private readonly ValueCheck[] _checks = [.. type.Entries.Values.Select(Of)];
        private readonly bool _readsSiblings = type.Entries.Values.Any(entry => entry is not SimpleType);

        public override bool Admits(FeelValue value, IFeelScope siblings, FeelRun run)
        {
            if (value is not FeelContext context)
            {
                return value.IsNull;
            }

            var inner = _readsSiblings ? FeelScope.Of(context) : siblings;
            for (var at = 0; at < _names.Length; at++)
            {
                if (!context.TryGetValue(_names[at], out var part) || !_checks[at].Admits(part, inner, run))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
