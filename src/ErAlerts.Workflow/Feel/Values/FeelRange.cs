namespace ErAlerts.Workflow.Feel.Values;

/// <summary>A range between two endpoints; a missing endpoint is <c>null</c> and not included (DMN table 42).</summary>
public sealed class FeelRange : FeelValue
{
    /// <summary>A range; what its endpoints are is for the caller to check.</summary>
    public FeelRange(FeelValue start, bool startIncluded, FeelValue end, bool endIncluded)
    {
        (Start, StartIncluded, End, EndIncluded) = (start, startIncluded, end, endIncluded);
        Weight = 1 + start.Weight + end.Weight;
        Nesting = 1 + Math.Max(start.Nesting, end.Nesting);
    }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Range;

    /// <summary>The lower endpoint, or null.</summary>
    public FeelValue Start { get; }

    /// <summary>The upper endpoint, or null.</summary>
    public FeelValue End { get; }

    /// <summary>Whether the lower endpoint belongs to the range.</summary>
    public bool StartIncluded { get; }

    /// <summary>Whether the upper endpoint belongs to the range.</summary>
    public bool EndIncluded { get; }

    internal override int Weight { get; }

    internal override int Nesting { get; }

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) =>
        other is FeelRange range && StartIncluded == range.StartIncluded && EndIncluded == range.EndIncluded
        && Start.Equals(range.Start) && End.Equals(range.End);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, StartIncluded, End, EndIncluded);
}
