using System.Globalization;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>What the command line asked for.</summary>
/// <param name="Provider"><c>sqlite</c> or <c>postgresql</c>.</param>
/// <param name="Json">Print JSON instead of a table.</param>
/// <param name="Only">The scenarios to run; empty for all.</param>
/// <param name="Quick">A tenth of the sizes, to see that everything runs.</param>
/// <param name="Server">Connection string of the PostgreSQL server on which databases are made.</param>
/// <param name="Unknown">The first word that is none of these, or lacks its value; null when there is none.</param>
internal sealed record ScenarioOptions(string Provider, bool Json, IReadOnlyList<string> Only, bool Quick, string? Server, string? Unknown)
{
    private static readonly string[] Valued = ["--provider", "--only", "--server"];
    private static readonly string[] Flags = ["--json", "--quick"];

    private const string ServerVariable = "ERALERTS_TEST_POSTGRES";

    public static ScenarioOptions Parse(string[] args) => new(
        Value(args, "--provider") ?? "sqlite",
        args.Contains("--json"),
        Value(args, "--only")?.Split(',') ?? [],
        args.Contains("--quick"),
        Value(args, "--server") ?? Environment.GetEnvironmentVariable(ServerVariable),
        args.Where((word, at) => Valued.Contains(word) ? at == args.Length - 1 : !Flags.Contains(word) && (at == 0 || !Valued.Contains(args[at - 1]))).FirstOrDefault());

    /// <summary>The size itself, or a tenth of it in a quick run.</summary>
    public int Size(int full) => Quick ? full / 10 : full;

    /// <summary>Why it cannot be run; null when it can.</summary>
    public string? Problem(IReadOnlyCollection<string> known) => this switch
    {
        { Unknown: { } word } when Valued.Contains(word) => $"{word} needs a value.",
        { Unknown: { } word } => $"'{word}' is no option; known are {string.Join(", ", Valued.Concat(Flags))}.",
        { Provider: not ("sqlite" or "postgresql") } => $"--provider is '{Provider}'; it must be sqlite or postgresql.",
        { Provider: "postgresql", Server: null } => $"postgresql needs --server or {ServerVariable}, the connection string of a server on which databases may be made.",
        _ when Only.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown => $"--only is '{unknown}'; known are {string.Join(", ", known)}.",
        _ => null,
    };

    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Provider}, {Environment.ProcessorCount} processors{(Quick ? ", quick" : "")}");

    private static string? Value(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
