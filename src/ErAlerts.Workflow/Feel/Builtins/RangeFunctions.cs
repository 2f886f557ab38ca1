using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>Range functions (DMN table 78), each with a signature for every combination of points and ranges it is defined for.</summary>
internal static class RangeFunctions
{
    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        OfAll("before", RangeRelations.Before),
        OfAll("after", (a, b) => RangeRelations.Before(b, a)),
        new("meets", OfRanges(RangeRelations.Meets)),
        new("met by", OfRanges((a, b) => RangeRelations.Meets(b, a))),
        new("overlaps", OfRanges(RangeRelations.Overlaps)),
        new("overlaps before", OfRanges(RangeRelations.OverlapsBefore)),
        new("overlaps after", OfRanges((a, b) => RangeRelations.OverlapsBefore(b, a))),
        new("finishes", PointAndRange(RangeRelations.FinishesAt), OfRanges(RangeRelations.Finishes)),
        new("finished by", RangeAndPoint(RangeRelations.FinishesAt), OfRanges((a, b) => RangeRelations.Finishes(b, a))),
        new("includes", RangeAndPoint(RangeRelations.During), OfRanges((a, b) => RangeRelations.During(b, a))),
        new("during", PointAndRange(RangeRelations.During), OfRanges(RangeRelations.During)),
        new("starts", PointAndRange(RangeRelations.StartsAt), OfRanges(RangeRelations.Starts)),
        new("started by", RangeAndPoint(RangeRelations.StartsAt), OfRanges((a, b) => RangeRelations.Starts(b, a))),
        new("coincides", Points(RangeRelations.Coincides), OfRanges(RangeRelations.Coincides)),
    ];

    private static BuiltinFunction OfAll(string name, Func<FeelValue, FeelValue, bool?> relation) =>
        new(name, Points(relation), PointAndRange(relation), RangeAndPoint((point, range) => relation(range, point)), OfRanges(relation));

    private static Signature Points(Func<FeelValue, FeelValue, bool?> relation) =>
        new([Point("point1"), Point("point2")], call => Answer(call, relation(call[0], call[1])));

    private static Signature PointAndRange(Func<FeelValue, FeelRange, bool?> relation) =>
        new([Point("point"), Range("range")], call => Answer(call, relation(call[0], call.Range(1))));

    private static Signature RangeAndPoint(Func<FeelValue, FeelRange, bool?> relation) =>
        new([Range("range"), Point("point")], call => Answer(call, relation(call[1], call.Range(0))));

    private static Signature OfRanges(Func<FeelRange, FeelRange, bool?> relation) =>
        new([Range("range1"), Range("range2")], call => Answer(call, relation(call.Range(0), call.Range(1))));

    private static FeelValue Answer(Call call, bool? answer) =>
        answer is { } known ? FeelBoolean.Of(known) : call.Fail("the ends cannot be compared with each other.");
}
