using System.Text.Json;
using ErAlerts.Workflow;

namespace ErAlerts.Application.Policies;

/// <summary>Reads <c>return-reasons.json</c>: an array of objects with <c>code</c> and <c>sentence</c>.</summary>
internal static class ReturnReasonsReader
{
    public const string FileName = "return-reasons.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static IReadOnlyList<ReturnReason> Read(PolicyFile file, List<Finding> findings)
    {
        void Refuse(string element, string code, string message) => findings.Add(new Finding(Severity.Error, file.Path, element, code, message));
        try
        {
            var reasons = JsonSerializer.Deserialize<ReturnReason[]>(file.Content, Form) ?? [];
            foreach (var (index, reason) in reasons.Index())
            {
                if (string.IsNullOrWhiteSpace(reason.Code) || string.IsNullOrWhiteSpace(reason.Sentence))
                {
                    Refuse($"$[{index}]", "reason-incomplete", "A reason needs a code and a sentence.");
                }
            }

            foreach (var twice in reasons.GroupBy(r => r.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                Refuse(twice.Key, "reason-repeated", $"The code '{twice.Key}' stands twice.");
            }

            if (reasons.Length == 0)
            {
                Refuse("$", "reasons-empty", "The list is empty, so nothing could ever be returned.");
            }

            return reasons;
        }
        catch (JsonException e)
        {
            Refuse(e.Path ?? "$", "bad-json", $"Line {(e.LineNumber ?? 0) + 1}: {e.Message}");
            return [];
        }
    }
}
