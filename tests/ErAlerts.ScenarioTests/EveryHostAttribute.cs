using System.Reflection;
using Xunit.Sdk;

namespace ErAlerts.ScenarioTests;

/// <summary>Runs the story on every host.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryHostAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Host.All.Select(h => new object[] { h });
}
