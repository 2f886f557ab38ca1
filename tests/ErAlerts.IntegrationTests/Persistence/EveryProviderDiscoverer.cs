using Xunit.Abstractions;
using Xunit.Sdk;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>Makes one test case a provider; PostgreSQL's is visibly skipped where there is no server.</summary>
public sealed class EveryProviderDiscoverer(IMessageSink sink) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        yield return new XunitTestCase(sink, display, options, testMethod, ["sqlite"]);
        yield return Postgres.WhySkipped is { } reason
            ? new XunitSkippedDataRowTestCase(sink, display, options, testMethod, reason, ["postgresql"])
            : new XunitTestCase(sink, display, options, testMethod, ["postgresql"]);
    }
}
