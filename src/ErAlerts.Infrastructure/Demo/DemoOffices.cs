namespace ErAlerts.Infrastructure.Demo;

/// <summary>Offices of the demo county. Real places, invented numbers.</summary>
internal static class DemoOffices
{
    /// <summary>One office has three times the others' referrals, as one in the county once had.</summary>
    public const string Busiest = "compton";

    private static readonly string[] Codes =
    [
        "belvedere", "lancaster", "palmdale", "compton", "santa-fe-springs", "metro-north", "hawthorne", "vermont-corridor", "pomona", "glendora",
        "el-monte", "santa-clarita", "chatsworth", "van-nuys", "pasadena", "lakewood", "south-county", "torrance", "wateridge", "west-los-angeles",
    ];

    public static int Most => Codes.Length;

    public static IReadOnlyList<string> First(int count) => Codes[..count];
}
