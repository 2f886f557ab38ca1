using ErAlerts.IntegrationTests.Web;
using Microsoft.Playwright;

namespace ErAlerts.BrowserTests;

/// <summary>The web on a real port with a browser before it, shared by the journeys.</summary>
public sealed class Street : IAsyncLifetime
{
    private readonly ListeningWeb _web = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal SmallCounty County => _web.County;

    public async Task InitializeAsync()
    {
        if (Chromium.WhySkipped is not null)
        {
            return;
        }

        await _web.Open();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
    }

    /// <summary>A visit in a browser of one's own; signed in when a person is named.</summary>
    internal async Task<Visit> Visit(string? person = null, View? view = null)
    {
        var seen = view ?? View.Desktop;
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _web.Address,
            ColorScheme = seen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = seen.Width, Height = 900 },
            JavaScriptEnabled = seen.Scripts,
        });
        var visit = new Visit(await context.NewPageAsync());
        if (person is not null)
        {
            await visit.SignIn(person);
        }

        return visit;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _web.DisposeAsync();
    }
}
