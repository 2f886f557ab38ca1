namespace ErAlerts.Web.Hosting;

/// <summary>What may stand on the command line beside the settings of the platform.</summary>
internal static class CommandLine
{
    private const string DemoSetting = "--ERALERTS:DEMO=true";

    /// <summary>A bare <c>--demo</c> is a setting without a value, which the platform would drop or pair with the word after it.</summary>
    public static string[] Expand(string[] args) =>
        [.. args.Select(a => string.Equals(a, "--demo", StringComparison.OrdinalIgnoreCase) ? DemoSetting : a)];
}
