using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>Runs test files of the DMN TCK against the models beside them.</summary>
public static class TestKitRunner
{
    /// <summary>Runs every case of every test file.</summary>
    /// <param name="files">Models (<c>.dmn</c>) and test files (<c>.xml</c>); others are left aside.</param>
    /// <param name="options">Clock and limits for the evaluations.</param>
    public static TestKitReport Run(IEnumerable<TestKitFile> files, FeelOptions? options = null)
    {
        var (cases, passed, failed) = (0, 0, new List<TestKitFailure>());
        foreach (var folder in files.GroupBy(file => file.Folder, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var models = new TestKitFolder([.. folder.Where(file => Has(file, ".dmn"))]);
            foreach (var file in folder.Where(file => Has(file, ".xml")).OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var (ran, good) = Run(file, models, options, failed);
                cases += ran;
                passed += good;
            }
        }

        return new TestKitReport(cases, passed, failed);
    }

    private static bool Has(TestKitFile file, string extension) => file.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static (int Cases, int Passed) Run(TestKitFile file, TestKitFolder models, FeelOptions? options, List<TestKitFailure> failed)
    {
        var (suite, reason) = TestSuiteReader.Read(file.Content);
        if (suite is null)
        {
            if (reason is not null)
            {
                failed.Add(new TestKitFailure(file.Name, "", "", "a test file", reason));
            }

            return (0, 0);
        }

        var passed = 0;
        foreach (var test in suite.Cases)
        {
            var before = failed.Count;
            Run(file, test, models, suite.Model, options, failed);
            passed += failed.Count == before ? 1 : 0;
        }

        return (suite.Cases.Length, passed);
    }

    private static void Run(TestKitFile file, TestCase test, TestKitFolder models, string name, FeelOptions? options, List<TestKitFailure> failed)
    {
        try
        {
            failed.AddRange(Failures(file, test, models.Model(name), options));
        }
        catch (Exception mistake)
        {
            // A mistake of ours in one case must not hide how the others fare.
            failed.Add(new TestKitFailure(file.Name, test.Id, "", "an answer", $"{mistake.GetType().Name}: {mistake.Message}"));
        }
    }

    private static IEnumerable<TestKitFailure> Failures(TestKitFile file, TestCase test, DmnReading? reading, FeelOptions? options)
    {
        if (reading?.Model is { } model)
        {
            return Failures(file, test, model, options);
        }

        var reason = reading?.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error)?.Message;
        return [new TestKitFailure(file.Name, test.Id, "", "a model", reason ?? "the model file is missing")];
    }

    private static IEnumerable<TestKitFailure> Failures(TestKitFile file, TestCase test, DecisionModel model, FeelOptions? options)
    {
        var invoked = test.Invocable is { } invocable ? model.Invoke(invocable, test.Inputs, options) : null;
        foreach (var expected in test.Results)
        {
            var result = invoked is null
                ? model.EvaluateWithGiven(expected.Node, test.Inputs, options)
                : invoked with { Value = Part(invoked.Value, expected.Node, model.OutputsOf(test.Invocable!)) };
            if (!Passes(expected, result.Value))
            {
                yield return new TestKitFailure(file.Name, test.Id, expected.Node, Text(expected), Text(result));
            }
        }
    }

    /// <summary>A service of several outputs answers with a context; a result node may name one of them.</summary>
    private static FeelValue Part(FeelValue value, string node, IReadOnlyList<string> outputs) =>
        outputs.Count > 1 && outputs.Contains(node, StringComparer.Ordinal) && value is FeelContext context && context.TryGetValue(node, out var part)
            ? part
            : value;

    private static bool Passes(ExpectedResult expected, FeelValue actual) =>
        ValueComparer.AreEqual(expected.Value ?? FeelValue.Null, actual);

    private static string Text(ExpectedResult expected) =>
        expected.IsError ? $"an error ({expected.Value ?? FeelValue.Null})" : $"{expected.Value}";

    private static string Text(DecisionResult result) =>
        result.Value.IsNull && result.Problems.Count > 0 ? $"null ({result.Problems[0].Message})" : result.Value.ToString();
}
