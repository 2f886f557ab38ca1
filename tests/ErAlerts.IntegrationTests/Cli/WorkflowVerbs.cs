namespace ErAlerts.IntegrationTests.Cli;

public sealed class WorkflowVerbs
{
    private static readonly string Review = Path.Combine(Repository.Workflows, "er-alert-review.bpmn");

    [Fact]
    public async Task The_countys_policy_files_have_no_error() =>
        Assert.DoesNotContain((await Eralerts.Done("workflow", "check")).EnumerateArray(), f => f.GetProperty("severity").GetString() == "error");

    [Fact]
    public async Task A_file_that_is_no_process_is_refused_with_its_findings()
    {
        using var folder = new TemporaryFolder();
        var call = await Eralerts.Run("workflow", "check", folder.Write("broken.bpmn", "<definitions"), "--json");

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(call.Json.EnumerateArray(), f => f.GetProperty("severity").GetString() == "error");
    }

    [Fact]
    public async Task A_dry_run_reaches_the_deputy_director_when_day_seven_is_over()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("script.json", """
            { "now": "2026-06-30T21:00:00Z", "variables": { "cycle": 1, "criteria": ["prior-referrals"] },
              "steps": [ { "complete": "scsw-review", "variables": { "scswDecision": "approve" } },
                         { "complete": "alert-criteria", "variables": { "criteria": ["prior-referrals"] } },
                         { "advanceTo": "2026-07-11T06:59:59Z" } ] }
            """);
        var before = await Eralerts.Done("workflow", "run", Review, "--script", script);
        var trace = before.GetProperty("trace").EnumerateArray().Select(t => t.GetString()).ToArray();
        Assert.Contains("escalate-to-ra", trace);
        Assert.DoesNotContain("escalate-to-dd", trace);

        var later = folder.Write("later.json", (await File.ReadAllTextAsync(script)).Replace("06:59:59Z", "07:00:00Z", StringComparison.Ordinal));
        var after = await Eralerts.Done("workflow", "run", Review, "--script", later);
        Assert.Contains("escalate-to-dd", after.GetProperty("trace").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal("waiting", after.GetProperty("state").GetString());
        Assert.Contains("ara-review", after.GetProperty("waiting").EnumerateArray().Select(t => t.GetString()));
    }

    [Fact]
    public async Task Wrong_input_is_refused_with_its_code()
    {
        using var folder = new TemporaryFolder();
        await Eralerts.Refused("file-not-found", "file", "workflow", "run", "/no/such.bpmn");
        await Eralerts.Refused("unknown-process", "process", "workflow", "run", Review, "--process", "atlantis");
        await Eralerts.Refused("bad-json", "script", "workflow", "run", Review, "--script", folder.Write("s.json", "{"));
        var call = await Eralerts.Run("workflow", "run", Review, "--script", folder.Write("t.json", """{ "steps": [ { "jump": "x" } ] }"""), "--json");
        Assert.Equal((2, "bad-script"), (call.ExitCode, call.Json.GetProperty("code").GetString()));
    }
}
