using Xunit.Sdk;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>A test that runs on each provider, whose code is its first argument.</summary>
[XunitTestCaseDiscoverer("ErAlerts.IntegrationTests.Persistence.EveryProviderDiscoverer", "ErAlerts.IntegrationTests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryProviderAttribute : FactAttribute;
