namespace ErAlerts.BrowserTests;

/// <summary>How the person looks at the pages.</summary>
internal sealed record View(int Width, bool Dark, bool Scripts = true)
{
    public static View Desktop { get; } = new(1280, Dark: false);

    public static View Phone { get; } = new(390, Dark: true);

    public static View WithoutScripts { get; } = new(1280, Dark: false, Scripts: false);
}
