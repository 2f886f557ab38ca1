namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>How the cases of a kit went. A case passes when every result node of it is equal.</summary>
/// <param name="Cases">Test cases found.</param>
/// <param name="Passed">Those that passed.</param>
/// <param name="Failed">One entry for each result node that differed.</param>
public sealed record TestKitReport(int Cases, int Passed, IReadOnlyList<TestKitFailure> Failed);
