using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>Combinations of pieces, one set for each column: what a rule covers, or what no rule does.</summary>
internal sealed record RuleBox(ImmutableArray<PieceSet> Sides)
{
    public bool Meets(RuleBox other)
    {
        for (var side = 0; side < Sides.Length; side++)
        {
            if (Sides[side].And(other.Sides[side]).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is left of this box without another, as boxes that do not overlap.</summary>
    public IEnumerable<RuleBox> Without(RuleBox other)
    {
        if (!Meets(other))
        {
            yield return this;
            yield break;
        }

        var rest = Sides;
        for (var side = 0; side < Sides.Length; side++)
        {
            var outside = rest[side].Except(other.Sides[side]);
            if (!outside.IsEmpty)
            {
                yield return new RuleBox(rest.SetItem(side, outside));
            }

            rest = rest.SetItem(side, rest[side].And(other.Sides[side]));
        }
    }

    /// <summary>What is left of boxes without others; null when that takes more work than is left.</summary>
    public static ImmutableArray<RuleBox>? Without(ImmutableArray<RuleBox> boxes, IEnumerable<RuleBox> others, CheckBudget budget)
    {
        foreach (var other in others)
        {
            boxes = [.. boxes.SelectMany(box => box.Without(other)).TakeWhile(_ => budget.Take())];
            if (budget.IsSpent)
            {
                return null;
            }

            if (boxes.IsEmpty)
            {
                break;
            }
        }

        return boxes;
    }
}
