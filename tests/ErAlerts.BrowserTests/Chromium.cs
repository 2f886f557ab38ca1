using Microsoft.Playwright;

namespace ErAlerts.BrowserTests;

/// <summary>The system's Chromium; none is downloaded.</summary>
internal static class Chromium
{
    private const string Path = "/usr/bin/chromium";

    public static string? WhySkipped => IsRequired || File.Exists(Path) ? null : $"There is no {Path}; install Debian's chromium to run the journeys.";

    private static bool IsRequired =>
        (Environment.GetEnvironmentVariable("ERALERTS_REQUIRE") ?? string.Empty).Split(',').Contains("browser", StringComparer.OrdinalIgnoreCase);

    public static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
    });
}
