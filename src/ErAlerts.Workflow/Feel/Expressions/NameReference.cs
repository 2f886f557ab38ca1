using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>A name read from the scope.</summary>
internal sealed record NameReference(int Position, string Name) : Expression(Position, 1)
{
    public override IEnumerable<Expression> Children => [];

    public override Code Bind(Binder binder) => binder.Name(Name, Position);

    public override void Write(ExpressionWriter writer) => writer.Add(Name);
}
