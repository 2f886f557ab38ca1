using System.Text;
using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.Workflow.Dmn.Checking;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class MutationTests
{
    private static readonly FeelOptions Small = new(Limits: new FeelLimits(Steps: 20_000, Depth: 50, CollectionSize: 10_000, StringSize: 10_000));

    /// <summary>Words whose exchange keeps XML well-formed and so reaches further in than broken bytes.</summary>
    private static readonly string[] Words =
    [
        "decision", "inputData", "literalExpression", "decisionTable", "context", "contextEntry", "list", "relation", "functionDefinition", "invocation",
        "conditional", "filter", "for", "some", "every", "typeRef", "number", "string", "tNode", "UNIQUE", "PRIORITY", "COLLECT", "SUM", "true", "-", "1", "\"a\"",
        "_a", "_d", "_f", "_s", "a", "d", "f", "s", "name", "href", "id", "text", "rule", "inputEntry", "outputEntry", "in", "return", "partial", "f(f)", "[1..9]",
    ];

    private static readonly string Everything = Xml(
        Item("tNode", "<itemComponent name=\"a\"><typeRef>number</typeRef><allowedValues><text>[0..9]</text></allowedValues></itemComponent><itemComponent name=\"next\"><typeRef>tNode</typeRef></itemComponent>")
        + Input("a", "number") + Input("n", "tNode")
        + Knowledge("f", "a: number", Literal("if a < 1 then 1 else a * f(a - 1)"), "number")
        + Decision("d", ATable.Of("PRIORITY", ["a | n.a || out | more", "< 5 | - || \"a\" | 1", "[1..9] | not(3) || \"b\" | f(a)"], values: ["\"b\", \"a\""], defaults: ["\"a\"", "0"]), inputs: "a; n", knowledge: "f")
        + Decision("e", $"<context><contextEntry><variable name=\"a\"/><list>{Literal("d.out")}{Literal("1")}</list></contextEntry><contextEntry><filter><in>{Literal("a")}</in><match>{Literal("item != null")}</match></filter></contextEntry></context>", decisions: "d")
        + Decision("g", $"<for iteratorVariable=\"i\"><in>{Literal("e")}</in><return><conditional><if>{Literal("i = 1")}</if><then>{Literal("partial")}</then><else><invocation>{Literal("f")}<binding><parameter name=\"a\"/>{Literal("3")}</binding></invocation></else></conditional></return></for>", decisions: "e", knowledge: "f; s")
        + "<decisionService id=\"_s\" name=\"s\"><outputDecision href=\"#_e\"/><encapsulatedDecision href=\"#_d\"/><inputData href=\"#_a\"/></decisionService>");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_model_with_broken_bytes_never_throws(int seed)
    {
        var random = new Random(seed);
        var original = Encoding.UTF8.GetBytes(Everything);
        for (var round = 0; round < 60; round++)
        {
            var bytes = original.ToArray();
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 127);
            }

            Exercise(bytes);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_model_with_exchanged_words_never_throws(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var text = Everything;
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                text = Exchange(text, Words[random.Next(Words.Length)], Words[random.Next(Words.Length)], random);
            }

            Exercise(Encoding.UTF8.GetBytes(text));
        }
    }

    [Fact]
    public void The_criteria_cut_off_anywhere_never_throw()
    {
        var text = PolicyFolder.Read("alert-criteria.dmn");
        for (var length = 0; length < text.Length; length += 397)
        {
            Exercise(Encoding.UTF8.GetBytes(text[..length]));
        }
    }

    [Fact]
    public void The_model_that_is_mutated_is_sound() => Assert.True(Read(Everything).IsSound);

    private static string Exchange(string text, string word, string other, Random random)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        if (places.Count == 0)
        {
            return text;
        }

        var place = places[random.Next(places.Count)];
        return text[..place] + System.Security.SecurityElement.Escape(other) + text[(place + word.Length)..];
    }

    private static void Exercise(byte[] bytes)
    {
        if (DmnReader.Read(bytes, "mutant.dmn", _ => bytes).Model is not { } model)
        {
            return;
        }

        DecisionChecker.Check(model);
        var input = (FeelContext)Evaluated("{a: 3, n: {a: 1, next: {a: 2, next: null}}, referral: {priorReferrals: 6}}");
        foreach (var decision in model.Decisions.Concat(["s", "f"]))
        {
            model.Evaluate(decision, input, Small);
            model.Explain(decision, input, Small);
        }
    }
}
