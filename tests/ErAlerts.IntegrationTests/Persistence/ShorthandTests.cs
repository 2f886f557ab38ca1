using System.Text;
using System.Text.Json;
using ErAlerts.Infrastructure.Persistence.Mapping;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>What is stored in short form reads as it was written, today and in years.</summary>
public sealed class ShorthandTests
{
    private const string Waiting =
        """{"v":2,"next":13,"status":"running","nodes":[{"i":1,"k":"process","vars":{"criteria":["prior-referrals"],"cycle":1},"live":1},{"i":2,"k":"sub-process","p":1,"e":"review","live":1},{"i":3,"k":"wait","p":2,"e":"withdrawn"},{"i":8,"k":"token","p":2,"e":"ara-review"},{"i":9,"k":"wait","p":8,"e":"day-three-morning"},{"i":10,"k":"wait","p":8,"e":"day-five-morning"}]}""";

    private const string Everything =
        """{"v":2,"next":|,"status":"running","nodes":[{"i":|,"status":"|,"nodes":[{"i":|},{"i":|"},{"i":|,"k":"wait","p":|,"k":"token","p":|,"k":"process"|,"k":"sub-process","p":|,"k":"|,"p":|,"e":"|"}]}|,"live":|,"vars":{|}]}|{"t":"started","at":"|{"t":"task-completed","at":"|{"t":"timer-fired","at":"|{"t":"message-arrived","at":"|{"t":"|","at":"|Z","wait":|Z","vars":{|,"due":"|Z","name":"|,"vars":{}}|,"wait":|Z"}|","vars":{}}|{"priorReferrals":|,"youngestAge":|,"sdmRisk":"|","sdmOverride":|,"openCase":|,"safetyThreat":|,"hadContact":|,"ageInDays":|,"children":|false|true""";

    [Theory]
    [InlineData(Waiting)]
    [InlineData("""{"t":"task-completed","at":"2026-06-02T17:00:00Z","wait":5,"vars":{"scswDecision":"approve"}}""")]
    [InlineData("""{"priorReferrals":6,"youngestAge":null,"sdmRisk":"low","sdmOverride":false,"openCase":true,"children":2}""")]
    [InlineData("""{"text":"Años \u0001 \uD83D\uDE00 ÿ þ õ","é":"},{\"i\":"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_was_written_is_read(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);

        Assert.Equal(json, Encoding.UTF8.GetString(Shorthand.Read(Shorthand.Write(bytes))));
    }

    [Fact]
    public void Any_text_in_JSON_is_read_as_it_was_written()
    {
        var random = new Random(20261127);
        var phrases = Everything.Split('|');
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(3) == 0 ? ((char)random.Next(1, 0xD800)).ToString() : phrases[random.Next(phrases.Length)]));
            var bytes = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { [text] = text }, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

            Assert.Equal(bytes, Shorthand.Read(Shorthand.Write(bytes)));
        }
    }

    [Fact]
    public void A_waiting_state_takes_half_the_place() =>
        Assert.InRange(Shorthand.Write(Encoding.UTF8.GetBytes(Waiting)).Length, 1, Waiting.Length / 2);

    [Fact]
    public void What_was_stored_in_full_reads_as_itself()
    {
        var bytes = Encoding.UTF8.GetBytes(Waiting);

        Assert.Same(bytes, Shorthand.Read(bytes));
    }

    /// <summary>Rows that were written stay: no phrase may ever get another byte.</summary>
    [Fact]
    public void Every_byte_means_what_it_has_always_meant()
    {
        byte[] codes = [.. Enumerable.Range(0x01, 0x1F).Where(code => code != '\n').Concat([0xC0, 0xC1]).Concat(Enumerable.Range(0xF5, 10)).Select(code => (byte)code)];

        Assert.Equal(Everything.Split('|'), codes.Select(code => Encoding.UTF8.GetString(Shorthand.Read([code]))));
    }

    [Fact]
    public void What_is_no_JSON_is_refused_since_it_would_be_read_as_something_else() =>
        Assert.Throws<ArgumentException>(() => Shorthand.Write([(byte)'"', 0x05, (byte)'"']));
}
