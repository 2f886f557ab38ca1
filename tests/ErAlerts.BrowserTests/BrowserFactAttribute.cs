namespace ErAlerts.BrowserTests;

/// <summary>A test in a real Chromium: skipped in sight where there is none, and run all the same (so that it fails) where <c>ERALERTS_REQUIRE</c> names <c>browser</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhySkipped;
}
