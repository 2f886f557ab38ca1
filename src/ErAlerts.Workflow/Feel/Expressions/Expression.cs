using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>A node of the syntax tree. Two nodes are equal when they mean the same text, wherever it stands.</summary>
/// <param name="Position">Where it stands in the text.</param>
/// <param name="Depth">Levels of nodes from here down.</param>
internal abstract record Expression(int Position, int Depth)
{
    /// <summary>How tightly it binds when written.</summary>
    public virtual Level Level => Level.Operand;

    /// <summary>The value where it is the same in every evaluation.</summary>
    public virtual FeelValue? Constant => null;

    /// <summary>Whether it reads <c>?</c>, the value under test.</summary>
    public bool ReadsInput => this is NameReference { Name: "?" } || Children.Any(child => child.ReadsInput);

    /// <summary>The nodes directly below.</summary>
    public abstract IEnumerable<Expression> Children { get; }

    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Resolves names to places and makes the code that evaluates the node.</summary>
    public abstract Code Bind(Binder binder);

    /// <summary>Writes the node as FEEL text.</summary>
    public abstract void Write(ExpressionWriter writer);

    /// <summary>Depth of a node above the given ones.</summary>
    protected static int Above(params ReadOnlySpan<Expression> children)
    {
        var depth = 0;
        foreach (var child in children)
        {
            depth = Math.Max(depth, child.Depth);
        }

        return depth + 1;
    }

    /// <summary>Depth of a node above the given ones.</summary>
    protected static int Above(IEnumerable<Expression> children) => 1 + children.Select(child => child.Depth).DefaultIfEmpty().Max();
}
