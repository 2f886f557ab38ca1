namespace ErAlerts.Workflow.Reading;

/// <summary>The model namespaces of DMN and the addresses of its expression language.</summary>
internal static class DmnVersion
{
    private const string Series = "https://www.omg.org/spec/DMN/2";
    private const string Newest = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private static readonly Dictionary<string, string> Models = new(StringComparer.Ordinal)
    {
        ["http://www.omg.org/spec/DMN/20151101/dmn.xsd"] = "1.1",
        ["http://www.omg.org/spec/DMN/20180521/MODEL/"] = "1.2",
        ["https://www.omg.org/spec/DMN/20191111/MODEL/"] = "1.3",
        ["https://www.omg.org/spec/DMN/20211108/MODEL/"] = "1.4",
        [Newest] = "1.5",
    };

    /// <summary>The DMN version of a model namespace, or null.</summary>
    public static string? Of(string modelNamespace) => Models.GetValueOrDefault(modelNamespace);

    /// <summary>Whether a model namespace is of the standard's later years: read as the last version known, with a warning.</summary>
    public static bool IsNewer(string modelNamespace) => modelNamespace.StartsWith(Series, StringComparison.Ordinal)
        && string.CompareOrdinal(modelNamespace, Newest) > 0 && modelNamespace.EndsWith("/MODEL/", StringComparison.Ordinal);

    /// <summary>All versions that are read.</summary>
    public static string Known => string.Join(", ", Models.Values);

    /// <summary>Whether a namespace belongs to FEEL, of any DMN version.</summary>
    public static bool IsFeel(string? address) =>
        address is null
        || address.Trim() is var text
        && (text.Length == 0
            || text.Equals("feel", StringComparison.OrdinalIgnoreCase)
            || (text.Contains("www.omg.org/spec/", StringComparison.OrdinalIgnoreCase)
                && (text.Contains("FEEL", StringComparison.OrdinalIgnoreCase) || Models.ContainsKey(text))));

    /// <summary>Whether an import brings in a decision model, rather than types or predictive models.</summary>
    public static bool IsModel(string? importType) => string.IsNullOrWhiteSpace(importType) || importType.Contains("www.omg.org/spec/DMN/", StringComparison.OrdinalIgnoreCase);
}
