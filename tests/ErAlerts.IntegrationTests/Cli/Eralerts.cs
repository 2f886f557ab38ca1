using System.Text.Json;
using ErAlerts.Cli;

namespace ErAlerts.IntegrationTests.Cli;

/// <summary>One call of the command line, run in this process with the words that a shell would pass.</summary>
internal sealed record Eralerts(int ExitCode, string Output, string Error)
{
    /// <summary>What was answered, as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<Eralerts> Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.Run(words, output, error);
        return new Eralerts(exit, output.ToString(), error.ToString());
    }

    /// <summary>Fails unless the call was carried out; answers its JSON.</summary>
    public static async Task<JsonElement> Done(params string[] words)
    {
        var call = await Run([.. words, "--json"]);
        Assert.True(call.ExitCode == 0, $"{string.Join(' ', words)} answered {call.ExitCode}: {call.Output}{call.Error}");
        return call.Json;
    }

    /// <summary>Fails unless the input was refused with that code, in JSON on the output and as a sentence on the error stream.</summary>
    public static async Task Refused(string code, string? field, params string[] words)
    {
        var call = await Run([.. words, "--json"]);
        Assert.Equal(2, call.ExitCode);
        Assert.Equal((code, field), (call.Json.GetProperty("code").GetString(), call.Json.GetProperty("field").GetString()));
        Assert.Empty(call.Error);
        var spoken = await Run(words);
        Assert.Equal(2, spoken.ExitCode);
        Assert.Empty(spoken.Output);
        Assert.EndsWith($"[{code}]{Environment.NewLine}", spoken.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", spoken.Error, StringComparison.Ordinal);
    }
}
