using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>A type as written (grammar rule 52).</summary>
internal abstract record TypeExpression
{
    /// <summary>The type it means; null where a name in it means none.</summary>
    public abstract FeelType? Resolve(Binder binder);

    /// <summary>The types it is made of.</summary>
    protected virtual IEnumerable<TypeExpression> Parts => [];

    /// <summary>Whether it names a generic type without its parameters, here or inside, and no type of a model has that name.</summary>
    public virtual bool LacksParameters(Binder binder) => Parts.Any(part => part.LacksParameters(binder));

    public abstract override string ToString();

    /// <summary>A type by its qualified name.</summary>
    internal sealed record Named(string Name) : TypeExpression
    {
        public override FeelType? Resolve(Binder binder) => binder.Type(Name);

        public override bool LacksParameters(Binder binder) => NamedTypes.IsGeneric(Name) && !binder.Defines(Name);

        public override string ToString() => Name;
    }

    /// <summary><c>list&lt;T&gt;</c>.</summary>
    internal sealed record ListOf(TypeExpression Item) : TypeExpression
    {
        protected override IEnumerable<TypeExpression> Parts => [Item];

        public override FeelType? Resolve(Binder binder) => Item.Resolve(binder) is { } item ? new ListType(item) : null;

        public override string ToString() => $"list<{Item}>";
    }

    /// <summary><c>range&lt;T&gt;</c>.</summary>
    internal sealed record RangeOf(TypeExpression Endpoint) : TypeExpression
    {
        protected override IEnumerable<TypeExpression> Parts => [Endpoint];

        public override FeelType? Resolve(Binder binder) => Endpoint.Resolve(binder) is { } endpoint ? new RangeType(endpoint) : null;

        public override string ToString() => $"range<{Endpoint}>";
    }

    /// <summary><c>context&lt;a: T, b: U&gt;</c>.</summary>
    internal sealed record ContextOf(Sequence<ContextTypeEntry> Entries) : TypeExpression
    {
        protected override IEnumerable<TypeExpression> Parts => Entries.Select(entry => entry.Type);

        public override FeelType? Resolve(Binder binder)
        {
            var entries = ImmutableSortedDictionary.CreateBuilder<string, FeelType>(StringComparer.Ordinal);
            foreach (var entry in Entries)
            {
                if (entry.Type.Resolve(binder) is not { } type)
                {
                    return null;
                }

                entries[entry.Name] = type;
            }

            return new ContextType(entries.ToImmutable());
        }

        public override string ToString() =>
            $"context<{string.Join(", ", Entries.Select(entry => $"{Operations.Wording.Key(entry.Name)}: {entry.Type}"))}>";
    }

    /// <summary><c>function&lt;T, U&gt; -> V</c>.</summary>
    internal sealed record FunctionOf(Sequence<TypeExpression> Parameters, TypeExpression Result) : TypeExpression
    {
        protected override IEnumerable<TypeExpression> Parts => [.. Parameters, Result];

        public override FeelType? Resolve(Binder binder)
        {
            var parameters = Parameters.Select(parameter => parameter.Resolve(binder)).ToImmutableArray();
            return Result.Resolve(binder) is { } result && !parameters.Contains(null)
                ? new FunctionType([.. parameters.OfType<FeelType>()], result)
                : null;
        }

        public override string ToString() => $"function<{string.Join(", ", Parameters)}> -> {Result}";
    }

    /// <summary>An entry of a context type.</summary>
    internal sealed record ContextTypeEntry(string Name, TypeExpression Type);
}
