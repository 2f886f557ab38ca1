using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>One case: inputs by name and what each node must give.</summary>
/// <param name="Id">Id within its file.</param>
/// <param name="Invocable">Decision service or knowledge model to invoke with the inputs; null to evaluate decisions.</param>
/// <param name="Inputs">Values of the input nodes.</param>
/// <param name="Results">Expected values.</param>
internal sealed record TestCase(string Id, string? Invocable, FeelContext Inputs, ImmutableArray<ExpectedResult> Results);

/// <summary>What a node must give.</summary>
/// <param name="Node">Name of the node.</param>
/// <param name="Value">Expected value; null when the file states none.</param>
/// <param name="IsError">An error, and so null, is expected.</param>
internal sealed record ExpectedResult(string Node, FeelValue? Value, bool IsError);
