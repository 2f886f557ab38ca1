using ErAlerts.Workflow.Dmn.TestKit;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class CompatibilityTests
{
    [DmnTckFact]
    public void Every_case_of_the_compatibility_kit_passes()
    {
        var folder = DmnTckFactAttribute.Folder!;
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new TestKitFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
        var report = TestKitRunner.Run(files);
        Assert.True(report.Failed.Count == 0, string.Join(Environment.NewLine, report.Failed));
        Assert.NotEqual(0, report.Cases);
        Assert.Equal(report.Cases, report.Passed);
    }
}
