namespace ErAlerts.IntegrationTests.Cli;

public sealed class WorkflowVerbs
{
    private static string Review => Path.Combine(Repository.Workflows, "er-alert-review.bpmn");

    [Fact]
    public async Task The_countys_own_files_have_no_error() =>
        Assert.DoesNotContain("error", (await Eralerts.Done("workflow", "check")).EnumerateArray().Select(f => f.GetProperty("severity").GetString()));

    [Fact]
    public async Task The_review_runs_dry_and_climbs_when_its_clock_runs_out()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("script.json", """
            { "now": "2026-06-30T21:00:00Z", "variables": { "cycle": 1 }, "steps": [
              { "complete": "scsw-review", "variables": { "scswDecision": "approve", "criteria": ["prior-referrals"] } },
              { "complete": "alert-criteria", "variables": { "criteria": ["prior-referrals"] } },
              { "advanceTo": "2026-07-09T07:00:00Z" } ] }
            """);
        var run = await Eralerts.Done("workflow", "run", Review, "--script", script);
        var trace = run.GetProperty("trace").EnumerateArray().Select(e => e.GetString()).ToList();
        Assert.Equal("waiting", run.GetProperty("state").GetString());
        Assert.Contains("escalate-to-ra", trace);
        Assert.DoesNotContain("escalate-to-dd", trace);
        Assert.Contains("ara-review", run.GetProperty("waiting").EnumerateArray().Select(e => e.GetString()));
    }

    [Fact]
    public async Task Wrong_input_is_refused_with_its_code()
    {
        using var folder = new TemporaryFolder();
        await Eralerts.Refused("unknown-process", "process", "workflow", "run", Review, "--process", "no-such-process");
        await Eralerts.Refused("bad-script", "now", "workflow", "run", Review, "--script", folder.Write("bad.json", """{ "now": "soon" }"""));
        var empty = await Eralerts.Run("workflow", "run", folder.Write("empty.bpmn", """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x" />"""), "--json");
        Assert.Equal((2, "no-process"), (empty.ExitCode, empty.Json[0].GetProperty("code").GetString()));
        var check = await Eralerts.Run("workflow", "check", folder.Write("broken.bpmn", "<definitions"), "--json");
        Assert.Equal(2, check.ExitCode);
        Assert.Equal("error", check.Json[0].GetProperty("severity").GetString());
        Assert.Equal(2, (await Eralerts.Run("workflow", "run", folder.File("broken.bpmn"), "--json")).ExitCode);
    }

    [Fact]
    public async Task A_process_drawn_for_people_only_runs_when_it_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("people.bpmn", """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x"><process id="p" isExecutable="false"><startEvent id="s" /></process></definitions>""");

        var refused = await Eralerts.Run("workflow", "run", file, "--json");
        Assert.Equal((2, "not-executable"), (refused.ExitCode, refused.Json[0].GetProperty("code").GetString()));
        Assert.Equal("completed", (await Eralerts.Done("workflow", "run", file, "--process", "p")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_file_is_laid_out_anew_and_the_elements_that_run_are_listed()
    {
        using var folder = new TemporaryFolder();
        var target = folder.File("formatted.bpmn");
        var first = await Eralerts.Done("workflow", "format", Review, "--out", target);
        var again = await Eralerts.Done("workflow", "format", target);

        Assert.Equal(first.GetProperty("sha256").GetString(), again.GetProperty("sha256").GetString());
        Assert.Equal("not-xml", (await Eralerts.Run("workflow", "format", folder.Write("bad.bpmn", "<"), "--json")).Json[0].GetProperty("code").GetString());
        await Eralerts.Refused("file-not-found", "file", "workflow", "format", folder.File("none.bpmn"));
        Assert.Contains("| Start event | `startEvent` | yes |", (await Eralerts.Run("workflow", "elements")).Output, StringComparison.Ordinal);
        Assert.False((await Eralerts.Done("workflow", "elements")).EnumerateArray().Last().GetProperty("isSupported").GetBoolean());
    }
}
