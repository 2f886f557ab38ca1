using ErAlerts.Domain;

namespace ErAlerts.Application.Operations;

/// <summary>What a person does about an incident.</summary>
public abstract record IncidentRemedy
{
    private IncidentRemedy()
    {
    }

    /// <summary>The code that the incident keeps: <c>retry</c>, <c>set</c>, <c>move</c> or <c>acknowledge</c>.</summary>
    public string Code => GetType().Name.ToLowerInvariant();

    /// <summary>It is tried again as it stands.</summary>
    public sealed record Retry : IncidentRemedy;

    /// <summary>Variables are set, each to the value of a FEEL expression over the process's variables, and it is tried again.</summary>
    public sealed record Set(IReadOnlyDictionary<string, string> Expressions) : IncidentRemedy;

    /// <summary>The token goes on at another element of the same level.</summary>
    public sealed record Move(string Element) : IncidentRemedy;

    /// <summary>Nothing waits for it (the process is over, or no process is concerned); it was seen.</summary>
    public sealed record Acknowledge : IncidentRemedy;

    /// <summary>The remedy of that code: <c>set</c> with lines <c>NAME=FEEL</c>, <c>move</c> with an element's id. Refuses any other.</summary>
    public static Outcome<IncidentRemedy> Of(string? code, string? value) => code switch
    {
        "retry" => new Retry(),
        "acknowledge" => new Acknowledge(),
        "move" when !string.IsNullOrWhiteSpace(value) => new Move(value.Trim()),
        "move" => new Refusal("element-missing", "Say at which element the process goes on.", "value"),
        "set" => Settings(value ?? string.Empty),
        _ => new Refusal("unknown-remedy", $"'{code}' is not a remedy; known are retry, set, move and acknowledge.", "how"),
    };

    private static Outcome<IncidentRemedy> Settings(string lines)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == line.Length - 1 || !settings.TryAdd(line[..at].Trim(), line[(at + 1)..].Trim()))
            {
                return new Refusal("bad-setting", $"'{line}' does not set a variable once in the form NAME=FEEL.", "value");
            }
        }

        return settings.Count > 0 ? new Set(settings) : new Refusal("setting-missing", "Say which variables to set, each in the form NAME=FEEL.", "value");
    }
}
