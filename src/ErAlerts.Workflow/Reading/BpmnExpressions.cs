using System.Text.RegularExpressions;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Reading;

/// <summary>Expressions and scripts: FEEL where no language is named or FEEL is; anything else is refused by name.</summary>
internal static partial class BpmnExpressions
{
    /// <summary>The expression; null, with a finding, where it cannot be read.</summary>
    public static FeelExpression? Read(BpmnFile file, string element, string text, string? language, string role)
    {
        text = text.Trim();
        language = !string.IsNullOrWhiteSpace(language) ? language
            : IsUnified(text) ? null // Java engines put it under whatever language their modeller names for the file.
            : file.Root["expressionLanguage"];
        if (text.Length == 0)
        {
            file.Findings.Add(Severity.Error, element, "empty-expression", $"The {role} of {element} is empty.");
            return null;
        }

        if (!IsFeel(language))
        {
            file.Findings.Add(Severity.Error, element, "other-language", $"The {role} of {element} is written in {language}; only FEEL is run here.");
            return null;
        }

        if (!file.HasRoomFor(text))
        {
            file.Findings.Add(Severity.Error, element, "too-many-expressions", $"The expressions of the file have more than {BpmnFile.MostExpressionText} letters up to the {role} of {element}; the rest is not read.");
            return null;
        }

        // Camunda's modeller marks an expression by a leading equals sign, which is none of FEEL's.
        var feel = text[0] == '=' ? text[1..].TrimStart() : text;
        var parse = FeelExpression.Parse(feel, file.Data.VocabularyOf(feel));
        if (parse.Expression is null)
        {
            var why = IsUnified(text) ? "it is written in the expression language of Java engines (JUEL)."
                : role.StartsWith("time", StringComparison.Ordinal) && IsCron().IsMatch(text) ? "nor ISO 8601: it is a timetable of Unix (cron), such as R/PT1H would be in ISO 8601."
                : parse.Error?.Message;
            file.Findings.Add(Severity.Error, element, "expression-syntax", $"The {role} of {element}, \"{Shortened(text)}\", is no FEEL: {why}");
        }

        return parse.Expression;
    }

    public static bool IsFeel(string? language) =>
        string.IsNullOrWhiteSpace(language) || language.Contains("feel", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[\dA-Z*?/,#-]+(\s+[\dA-Z*?/,#-]+){4,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsCron();

    private static bool IsUnified(string text) => text.Contains("${", StringComparison.Ordinal) || text.Contains("#{", StringComparison.Ordinal);

    private static string Shortened(string text) => text.Length <= 120 ? text : string.Concat(text.AsSpan(0, 120), "…");
}
