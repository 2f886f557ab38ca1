namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>A result node that differed.</summary>
/// <param name="File">Test file.</param>
/// <param name="Case">Id of the test case; empty when the file as a whole could not be run.</param>
/// <param name="Node">Name of the decision or decision service.</param>
/// <param name="Expected">Expected value as text.</param>
/// <param name="Actual">Value that was computed, with the first problem where it is null.</param>
public sealed record TestKitFailure(string File, string Case, string Node, string Expected, string Actual);
