using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ErAlerts.BrowserTests;

/// <summary>One person at one browser.</summary>
internal sealed class Visit
{
    /// <summary>Axe is a script: where scripts are off it would be waited for without end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly List<string> _complaints = [];

    public Visit(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: scripts, blocked styles, missing files. Answers 4xx are expected by the journeys and are none.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async Task SignIn(string person)
    {
        await Page.GotoAsync("/sign-in");
        await Page.Locator($"button[name=person][value={person}]").ClickAsync();
    }

    public Task Opens(string address) => Page.GotoAsync(address);

    /// <summary>Holds that axe finds nothing against WCAG 2.1 A and AA, and that nothing runs out of the page sideways.</summary>
    public async Task IsAccessible()
    {
        var options = new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };
        var result = await Page.RunAxe(options).WaitAsync(Patience);
        var found = result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} ({v.Impact}): {v.Help}: {n.Html}"));
        Assert.True(result.Violations.Length == 0, Page.Url + "\n" + string.Join("\n", found));
        var overhang = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{Page.Url} is {overhang} pixels wider than the screen.");
    }
}
