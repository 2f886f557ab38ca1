using System.Collections.Immutable;
using System.Text.Json;
using ErAlerts.Domain;
using ErAlerts.Workflow.Migrating;

namespace ErAlerts.Application.Versions;

/// <summary>Reads a plan's JSON.</summary>
internal static class MigrationPlanReader
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The plan; refuses <c>bad-plan</c>.</summary>
    public static Outcome<MigrationPlan> Read(string text, TimerChoice timers)
    {
        try
        {
            var file = JsonSerializer.Deserialize<PlanFile>(text, Form) ?? new PlanFile(null);
            return new MigrationPlan(timers)
            {
                Elements = (file.Elements ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal),
            };
        }
        catch (JsonException e)
        {
            return new Refusal("bad-plan", $"The plan is no JSON of the form {{\"elements\": {{\"old\": \"new\"}}}} (line {(e.LineNumber ?? 0) + 1}).", "plan");
        }
    }

    private sealed record PlanFile(Dictionary<string, string?>? Elements);
}
