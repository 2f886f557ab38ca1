using ErAlerts.Domain;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Operations;

/// <summary>Values that a person gives to variables, as FEEL expressions over those that the process has.</summary>
internal static class VariableSettings
{
    /// <summary>The values, or the refusal of the first expression that cannot be parsed or evaluated.</summary>
    public static (Variables? Values, Refusal? Refusal) Of(Variables known, IReadOnlyDictionary<string, string> expressions, DateTimeOffset at)
    {
        var values = Variables.Empty;
        foreach (var (name, text) in expressions)
        {
            var parsed = FeelExpression.Parse(text, known.Keys);
            if (parsed.Expression is not { } expression)
            {
                return (null, new Refusal("bad-expression", $"{name}: {parsed.Error!.Message}", "value"));
            }

            var result = expression.Evaluate(FeelScope.Of(known), new FeelOptions { Now = at });
            if (result.Problems.Count > 0)
            {
                return (null, new Refusal("bad-expression", $"{name}: {result.Problems[0].Message}", "value"));
            }

            values = values.With(name, result.Value);
        }

        return (values, null);
    }
}
