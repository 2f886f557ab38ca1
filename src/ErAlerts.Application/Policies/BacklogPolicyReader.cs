using System.Text.Json;
using System.Text.Json.Serialization;
using ErAlerts.Workflow;

namespace ErAlerts.Application.Policies;

/// <summary>Reads <c>backlog.json</c>.</summary>
internal static class BacklogPolicyReader
{
    public const string FileName = "backlog.json";

    private const int Most = 100_000;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static BacklogPolicy? Read(PolicyFile file, List<Finding> findings)
    {
        void Refuse(string element, string code, string message) => findings.Add(new Finding(Severity.Error, file.Path, element, code, message));
        try
        {
            if (JsonSerializer.Deserialize<BacklogPolicy>(file.Content, Form) is not { Overtime: not null } policy)
            {
                Refuse("$", "bad-json", "The file holds no settings.");
                return null;
            }

            foreach (var (name, value, least) in Numbers(policy))
            {
                if (value < least || value > Most)
                {
                    Refuse(name, "setting-out-of-range", $"'{name}' is {value}; it runs from {least} to {Most}.");
                }
            }

            return policy;
        }
        catch (JsonException e)
        {
            Refuse(e.Path ?? "$", "bad-json", $"Line {(e.LineNumber ?? 0) + 1}: {e.Message}");
            return null;
        }
    }

    private static IEnumerable<(string Name, decimal Value, int Least)> Numbers(BacklogPolicy policy) =>
    [
        ("threshold", policy.Threshold, 0),
        .. policy.Offices.Select(office => ($"offices.{office.Key}", (decimal)office.Value, 0)),
        ("weeksBehindToClimb", policy.WeeksBehindToClimb, 1),
        ("weeksUnderToFinish", policy.WeeksUnderToFinish, 1),
        ("weeksToPropose", policy.WeeksToPropose, 1),
        ("mostReferralsAHelper", policy.MostReferralsAHelper, 1),
        ("overtime.mostHoursADay", policy.Overtime.MostHoursADay, 1),
        ("overtime.daysBack", policy.Overtime.DaysBack, 0),
    ];
}
