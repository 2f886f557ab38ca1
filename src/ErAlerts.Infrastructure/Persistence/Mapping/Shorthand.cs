using System.Collections.Immutable;
using System.Text;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>
/// JSON in which a phrase that every state, event or set of facts repeats is one byte: of those that JSON never has (control characters, which it
/// escapes, and bytes that no UTF-8 has; the end of a line is left free). A waiting process takes half the place so. What was stored in full, before this, reads as itself.
/// </summary>
internal static class Shorthand
{
    /// <summary>A phrase keeps its place for ever, since its place is its byte; new ones go to the end.</summary>
    private static readonly ImmutableArray<string> Phrases =
    [
        // of states
        "{\"v\":2,\"next\":", ",\"status\":\"running\",\"nodes\":[{\"i\":", ",\"status\":\"", ",\"nodes\":[{\"i\":", "},{\"i\":", "\"},{\"i\":",
        ",\"k\":\"wait\",\"p\":", ",\"k\":\"token\",\"p\":", ",\"k\":\"process\"", ",\"k\":\"sub-process\",\"p\":", ",\"k\":\"", ",\"p\":", ",\"e\":\"", "\"}]}",
        ",\"live\":", ",\"vars\":{", "}]}",

        // of events
        "{\"t\":\"started\",\"at\":\"", "{\"t\":\"task-completed\",\"at\":\"", "{\"t\":\"timer-fired\",\"at\":\"", "{\"t\":\"message-arrived\",\"at\":\"", "{\"t\":\"",
        "\",\"at\":\"", "Z\",\"wait\":", "Z\",\"vars\":{", ",\"due\":\"", "Z\",\"name\":\"", ",\"vars\":{}}", ",\"wait\":", "Z\"}", "\",\"vars\":{}}",

        // of the facts on which criteria are asked
        "{\"priorReferrals\":", ",\"youngestAge\":", ",\"sdmRisk\":\"", "\",\"sdmOverride\":", ",\"openCase\":", ",\"safetyThreat\":", ",\"hadContact\":",
        ",\"ageInDays\":", ",\"children\":", "false", "true",
    ];

    private static readonly ImmutableArray<byte> Codes = [.. Enumerable.Range(0x01, 0x1F).Where(code => code != '\n').Concat([0xC0, 0xC1]).Concat(Enumerable.Range(0xF5, 0x0B)).Select(code => (byte)code)];
    private static readonly byte[]?[] ByCode = Table();
    private static readonly (byte Code, byte[] Phrase)[][] ByFirst = Longest();

    /// <summary>The short form; the bytes themselves where they hold none of the phrases. Refuses what is no JSON on one line.</summary>
    public static byte[] Write(byte[] json)
    {
        Span<byte> room = json.Length <= 2048 ? stackalloc byte[json.Length] : new byte[json.Length];
        var (at, length) = (0, 0);
        while (at < json.Length)
        {
            var (code, taken) = Code(json.AsSpan(at));
            room[length++] = code;
            at += taken;
        }

        return length == json.Length ? json : room[..length].ToArray();
    }

    /// <summary>The full form.</summary>
    public static byte[] Read(byte[] stored)
    {
        var length = 0;
        foreach (var code in stored)
        {
            length += ByCode[code]?.Length ?? 1;
        }

        if (length == stored.Length)
        {
            return stored;
        }

        var json = new byte[length];
        var at = 0;
        foreach (var code in stored)
        {
            if (ByCode[code] is { } phrase)
            {
                phrase.CopyTo(json, at);
                at += phrase.Length;
            }
            else
            {
                json[at++] = code;
            }
        }

        return json;
    }

    private static (byte Code, int Taken) Code(ReadOnlySpan<byte> rest)
    {
        foreach (var (code, phrase) in ByFirst[rest[0]])
        {
            if (rest.StartsWith(phrase))
            {
                return (code, phrase.Length);
            }
        }

        return ByCode[rest[0]] is null ? (rest[0], 1) : throw new ArgumentException($"The byte {rest[0]} is nowhere in JSON on one line.", nameof(rest));
    }

    private static byte[]?[] Table()
    {
        var table = new byte[]?[256];
        foreach (var (place, phrase) in Phrases.Index())
        {
            table[Codes[place]] = Encoding.UTF8.GetBytes(phrase);
        }

        return table;
    }

    private static (byte Code, byte[] Phrase)[][] Longest() =>
        [.. Enumerable.Range(0, 256).Select(first => Enumerable.Range(0, 256).Where(code => ByCode[code]?[0] == first)
            .Select(code => ((byte)code, ByCode[code]!)).OrderByDescending(p => p.Item2.Length).ToArray())];
}
