using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Tables;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>Looks for what is probably not meant: overlapping, missing and unreachable rules, cells that never match, inputs nothing uses.</summary>
public static class DecisionChecker
{
    private const int MaxFindings = 500;

    /// <summary>The findings on a model, without those made when it was read. Bounded work; never throws.</summary>
    public static IReadOnlyList<Finding> Check(DecisionModel model)
    {
        var (compiled, findings) = (model.Compiled, new List<Finding>());
        foreach (var table in compiled.Tables)
        {
            Check(compiled, table, findings);
        }

        findings.AddRange(UnusedInputs(compiled));
        return findings.Count <= MaxFindings ? findings : findings[..MaxFindings];
    }

    private static void Check(CompiledModel model, TableBox table, List<Finding> findings)
    {
        void Report(Severity severity, string code, string message) =>
            findings.Add(new Finding(severity, model.Definition.File, table.Definition.Id, code, message));

        if (TableSpace.Of(table, column => SubjectType.Of(model, column)) is { } space)
        {
            new TableChecker(space, Report).Check();
        }
        else
        {
            Report(Severity.Info, "table-too-large-to-check", "A column has too many different constants; overlaps and gaps are not looked for.");
        }
    }

    /// <summary>Inputs that nothing requires, and those a decision requires without reading them.</summary>
    private static IEnumerable<Finding> UnusedInputs(CompiledModel model)
    {
        var definition = model.Definition;
        var required = definition.Decisions.SelectMany(decision => decision.RequiredInformation)
            .Concat(definition.Services.SelectMany(service => service.InputData))
            .Select(reference => reference.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var input in definition.Inputs.Where(input => !required.Contains(input.Id)))
        {
            yield return new Finding(Severity.Info, definition.File, input.Id, "input-unused", $"No decision requires the input '{input.Name}'.");
        }

        foreach (var decision in definition.Decisions.Where(decision => decision.Logic is not null))
        {
            var texts = ExpressionTexts.Of(decision.Logic).ToList();
            var ids = decision.RequiredInformation.Select(reference => reference.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var input in definition.Inputs.Where(input => ids.Contains(input.Id) && !texts.Exists(text => Mentions(text, input.Name))))
            {
                yield return new Finding(Severity.Warning, definition.File, decision.Id, "input-unused", $"'{decision.Name}' requires the input '{input.Name}' but does not read it.");
            }
        }
    }

    /// <summary>Names are compared without blanks, which FEEL text may write differently.</summary>
    private static bool Mentions(string text, string name) =>
        text.Replace(" ", "", StringComparison.Ordinal).Contains(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
}
