using FsCheck;
using FsCheck.Fluent;

namespace ErAlerts.UnitTests.Workflow.Feel.Properties;

/// <summary>Random FEEL text: expressions that parse, of every construct, and text that may not.</summary>
internal static class Expressions
{
    private static readonly string[] Leaves =
    [
        "1", "0.5", "-3", "1e3", "\"a\"", "\"\"", "true", "null", "x", "first name", "a-b", "@\"2026-07-08\"", "@\"P1D\"", "@\"10:00:00Z\"", "[]", "{}",
        "[1..3]", "(1..x]", "(]0..3[)", "> 3", "<= x", "[1, 2, 3]", "{a: 1, b: a}", "function(x) x + 1", "function(x: number, y) x",
    ];

    private static readonly string[] Infixes = ["+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or", "in"];

    private static readonly string[] Functions =
        ["count", "sum", "not", "string", "date", "sort", "list contains", "substring", "matches", "context put", "before", "abs", "flatten", "string join", "duration"];

    private static readonly string[] Types = ["number", "list<number>", "context<a: number>", "range<date>", "function<Any> -> Any", "date and time", "list"];

    private static readonly string[] Scraps =
        ["(", ")", "[", "]", "{", "}", ",", ".", "..", "...", ":", "\"", "'", "@", "?", "/*", "//", "\\u", "if", "then", "for", "in", "return", "some", "satisfies", "instance of", "external", "\U0001F40E", "\u00A0", "1.", "e9", "->", "<"];

    /// <summary>A generator for each size, made once: made anew for every part of an expression they would be hundreds of thousands.</summary>
    private static readonly Lazy<Gen<string>>[] BySize = [.. Enumerable.Range(0, 41).Select(size => new Lazy<Gen<string>>(() => Made(size)))];

    /// <summary>Expressions that parse.</summary>
    public static Gen<string> Valid => Gen.Sized(size => Sound(Math.Min(size, BySize.Length - 1)));

    /// <summary>Expressions with a few places replaced, removed or doubled.</summary>
    public static Gen<string> Mutated =>
        from text in Valid
        from edits in Gen.Choose(1, 4)
        from places in Gen.Choose(0, int.MaxValue).ListOf(edits)
        from scraps in Any([.. Scraps, .. Leaves, .. Infixes]).ListOf(edits)
        select places.Zip(scraps).Aggregate(text, (sofar, edit) => Edit(sofar, edit.First, edit.Second));

    /// <summary>Scraps of the language in any order.</summary>
    public static Gen<string> Noise => Any([.. Scraps, .. Leaves, .. Infixes, .. Functions]).ListOf().Select(parts => string.Join(" ", parts));

    private static Gen<string> Sound(int size) => BySize[size].Value;

    private static Gen<string> Made(int size) => size <= 1
        ? Any(Leaves)
        : Gen.Frequency(
            (2, Any(Leaves)),
            (3, Two(size, Infixes)),
            (1, from function in Any(Functions) from arguments in Sound(size / 3).ListOf(2) select $"{function}({string.Join(", ", arguments)})"),
            (1, from a in Sound(size / 3) from b in Sound(size / 3) from c in Sound(size / 3) select $"(if {a} then {b} else {c})"),
            (1, from a in Sound(size / 2) from b in Sound(size / 2) select $"(for i in {a} return {b})"),
            (1, from a in Sound(size / 2) from b in Sound(size / 2) select $"(some i in {a}, j in [i] satisfies {b})"),
            (1, from a in Sound(size / 2) from b in Sound(size / 2) select $"[{a}, {b}]"),
            (1, from a in Sound(size / 2) from b in Sound(size / 2) select $"{{a: {a}, \"b c\": {b}}}"),
            (1, from a in Sound(size / 2) from b in Sound(size / 2) select $"({a})[{b}]"),
            (1, from a in Sound(size / 2) select $"({a}).a"),
            (1, from a in Sound(size / 2) select $"-({a})"),
            (1, from a in Sound(size / 2) from type in Any(Types) select $"({a}) instance of {type}"),
            (1, from a in Sound(size / 3) from b in Sound(size / 3) from c in Sound(size / 3) select $"(({a}) between ({b}) and ({c}))"),
            (1, from a in Sound(size / 2) from b in Sound(size / 2) select $"({a}) in ({b}, > 1, [1..2])"));

    private static Gen<string> Two(int size, string[] infixes) =>
        from left in Sound(size / 2)
        from infix in Any(infixes)
        from right in Sound(size / 2)
        select $"({left}) {infix} ({right})";

    private static Gen<string> Any(string[] texts) => Gen.Elements(texts);

    private static string Edit(string text, int place, string scrap)
    {
        var at = text.Length == 0 ? 0 : place % text.Length;
        var length = Math.Min(place % 3, text.Length - at);
        return string.Concat(text.AsSpan(0, at), scrap, text.AsSpan(at + length));
    }
}
