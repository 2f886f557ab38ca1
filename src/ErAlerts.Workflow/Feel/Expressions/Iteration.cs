using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>name in list</c> or <c>name in a..b</c> (grammar rules 44, 46, 63).</summary>
internal sealed record Iteration(int Position, string Name, Expression Source, Expression? End)
{
    public IEnumerable<Expression> Children => End is null ? [Source] : [Source, End];

    /// <summary>Code for what the variable runs over; null, with the reason reported, for what cannot be run over.</summary>
    // As with expressions, the place in the text is no part of what is said.
    public bool Equals(Iteration? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Source.Equals(other.Source) && Equals(End, other.End);

    public override int GetHashCode() => HashCode.Combine(Name, Source);

    public Func<Frame, IterationDomain?> Bind(Binder binder)
    {
        var (source, end, position) = (Source.Bind(binder), End?.Bind(binder), Position);
        return frame =>
        {
            var (start, stop) = (source(frame), end?.Invoke(frame));
            frame.Run.Position = position;
            return stop is null ? IterationDomain.Of(start, frame.Run) : IterationDomain.Between(start, stop, frame.Run);
        };
    }

    public void Write(ExpressionWriter writer)
    {
        writer.Add(Name).Add(" in ").Add(Source, End is null ? Level.Expression : Level.Sum);
        if (End is not null)
        {
            writer.Add("..").Add(End, Level.Sum);
        }
    }
}
