using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>Values of a column that all its cells treat alike: a constant, what lies between two, or all others.</summary>
/// <param name="Sample">One of the values, which is put to the tests.</param>
/// <param name="Text">The piece in words: <c>18</c>, <c>between 18 and 65</c>.</param>
internal sealed record Piece(FeelValue Sample, string Text);
