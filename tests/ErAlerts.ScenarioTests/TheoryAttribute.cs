using Xunit.Sdk;

namespace ErAlerts.ScenarioTests;

/// <summary>xunit's theory, except that a row whose host cannot open here is a visible skip.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("ErAlerts.ScenarioTests.StoryDiscoverer", "ErAlerts.ScenarioTests")]
public sealed class TheoryAttribute : Xunit.TheoryAttribute;
