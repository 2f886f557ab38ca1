using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>A file of test cases.</summary>
/// <param name="Model">Name of the model file in the same folder; empty when not stated.</param>
/// <param name="Cases">Its cases.</param>
internal sealed record TestSuite(string Model, ImmutableArray<TestCase> Cases);
