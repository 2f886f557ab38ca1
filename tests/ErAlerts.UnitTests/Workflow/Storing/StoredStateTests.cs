using System.Text;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.UnitTests.Workflow.Storing;

/// <summary>Stored states that hold together, byte for byte, and damaged ones, of which each is refused.</summary>
public class StoredStateTests
{
    private const string Scope = """{"i":1,"k":"process","live":1}""";

    private static readonly ProcessDefinition Definition = Drawn.Definition(Drawn.Process("""
        <startEvent id="s"/><userTask id="u"/><userTask id="v" startQuantity="2"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
        <intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/><signalEventDefinition/></intermediateCatchEvent>
        <subProcess id="sub"><userTask id="w"/></subProcess><task id="undo" isForCompensation="true"/><parallelGateway id="j"/><complexGateway id="k"/>«s>u»«u>j»«s>j»«u>v»
        """, """<message id="m" name="M"/>"""));

    [Theory]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"token","p":1,"e":"u"}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","vars":{"n":5},"live":1},{"i":2,"k":"token","p":1,"e":"u","phase":"failed","vars":{"x":"y"}}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"token","p":1,"e":"u","phase":"entering"}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"token","p":1,"e":"u","phase":"leaving"}]}""")]
    [InlineData("""{"v":2,"next":5,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"token","p":1,"e":"c"},{"i":3,"k":"wait","p":2,"e":"c","seen":true},{"i":4,"k":"wait","p":2,"e":"c","d":1,"key":"K","left":3}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","pending":[[1,"j"]],"nodes":[{"i":1,"k":"process","live":2,"joins":[{"e":"j","n":{"u-j":2}}]},{"i":2,"k":"token","p":1,"e":"u"}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"joins":[{"e":"j","n":{"u-j":1,"s-j":1},"consumed":["s-j"]}]}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":1,"joins":[{"e":"w","n":{"":1}}]}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","pending":[[1,"k"]],"nodes":[{"i":1,"k":"process","live":1,"joins":[{"e":"k","n":{},"consumed":[""]}]}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":1,"interrupted":true}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"event-sub-process","p":1,"e":"sub","live":1}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"loop","p":1,"e":"v","live":1,"loop":{"started":2,"total":2,"completed":1,"terminated":1,"closing":true,"items":[1,2],"results":[[1,"a"],[2,null]]}}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"loop","p":1,"e":"v","live":1,"loop":{"started":7}}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"sub-process","p":1,"e":"sub","vars":{"n":1},"live":1,"done":[{"e":"w","vars":{"x":1}}]}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":1,"done":[{"e":"sub","inner":[{"e":"w"}]},{"e":"u"}]}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"undo","p":1,"live":1,"undo":{"e":"u","left":[{"e":"sub"}]}}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"undo","p":1,"live":1,"undo":{}}]}""")]
    [InlineData("""{"v":2,"next":9,"status":"completed","vars":{"n":5,"z":null},"nodes":[]}""")]
    [InlineData("""{"v":2,"next":9,"status":"terminated","vars":{},"nodes":[]}""")]
    [InlineData("""{"v":2,"next":9,"status":"failed","vars":{},"nodes":[]}""")]
    public void A_state_is_read_and_written_again_byte_for_byte(string stored)
    {
        var reading = StateFormat.Read(Definition, Encoding.UTF8.GetBytes(stored));

        Assert.True(reading.State is not null, reading.Problem);
        Assert.Equal(stored, Encoding.UTF8.GetString(StateFormat.Write(reading.State)));
    }

    [Fact]
    public void What_owns_waits_knows_them_again_in_ascending_order()
    {
        var state = StateFormat.Read(Definition, Encoding.UTF8.GetBytes(
            """{"v":2,"next":5,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"token","p":1,"e":"c"},{"i":3,"k":"wait","p":2,"e":"c"},{"i":4,"k":"wait","p":2,"e":"c","d":1}]}""")).State!;

        Assert.Equal([3, 4], state.Nodes.OfType<Token>().Single().Waits.ToArray());
        Assert.Empty(state.Nodes.OfType<Scope>().Single().Waits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"v":"2","next":2,"status":"running","nodes":[]}""")]
    [InlineData("""{"v":2.5,"next":2,"status":"running","nodes":[]}""")]
    [InlineData("""{"v":2,"status":"running","nodes":[]}""")]
    [InlineData("""{"v":2,"next":2,"nodes":[]}""")]
    [InlineData("""{"v":2,"next":2,"status":"asleep","nodes":[]}""")]
    [InlineData("""{"v":2,"next":2,"status":"7","nodes":[]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running"}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":{}}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[7]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"k":"process","live":1}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"live":1}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"thing","live":1}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process"}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[SCOPE,{"i":2,"k":"token","p":1,"e":"nobody"}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[SCOPE,{"i":2,"k":"token","p":1,"e":"u","phase":"lost"}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[SCOPE,{"i":2,"k":"token","p":1,"e":"u","vars":{"n":{"@what":1}}}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[SCOPE,{"i":2,"k":"wait","p":9,"e":"c"}]}""")]
    [InlineData("""{"v":2,"next":3,"status":"running","nodes":[SCOPE,{"i":2,"k":"wait","p":2,"e":"c"}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"joins":[{"e":"j","n":{"x-j":2}}]}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"joins":[{"e":"j","n":{},"consumed":["x-j"]}]}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"joins":[{"e":"nobody","n":{}}]}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"done":[{"e":"nobody"}]}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"loop":{}}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","pending":[[1,"nobody"]],"nodes":[SCOPE]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"loop":{"started":1,"items":{"@what":1}}}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"loop":{"started":1,"results":[[1,{"@what":1}]]}}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"undo":{"e":"nobody"}}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"done":[{"e":null}]}]}""")]
    [InlineData("""{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":null,"live":2}]}""")]
    [InlineData("""{"v":1,"next":2,"status":"running","nodes":[7]}""")]
    [InlineData("""{"v":1,"next":2,"status":"running"}""")]
    [InlineData("""{"v":1,"next":2,"status":"running","nodes":[null]}""")]
    public void A_damaged_state_is_refused_with_a_reason(string stored)
    {
        var reading = StateFormat.Read(Definition, Encoding.UTF8.GetBytes(stored.Replace("SCOPE", Scope, StringComparison.Ordinal)));

        Assert.Null(reading.State);
        Assert.False(string.IsNullOrWhiteSpace(reading.Problem));
    }

    [Fact]
    public void A_state_of_the_first_version_loses_the_lists_that_waits_tell_as_well()
    {
        var reading = StateFormat.Read(Definition, Encoding.UTF8.GetBytes(
            """{"v":1,"next":4,"status":"running","nodes":[{"i":1,"k":"process","live":1,"waits":[]},{"i":2,"k":"token","p":1,"e":"c","waits":[3]},{"i":3,"k":"wait","p":2,"e":"c"}]}"""));

        Assert.Equal(
            """{"v":2,"next":4,"status":"running","nodes":[{"i":1,"k":"process","live":1},{"i":2,"k":"token","p":1,"e":"c"},{"i":3,"k":"wait","p":2,"e":"c"}]}""",
            Encoding.UTF8.GetString(StateFormat.Write(reading.State!)));
    }

    [Fact]
    public void A_state_is_brought_up_to_date_as_a_text()
    {
        static string? Upgraded(string text, int version) => StateUpgrades.Apply(Encoding.UTF8.GetBytes(text), version) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

        Assert.Equal("""{"v":2,"nodes":[{"i":1},{"i":2,"e":"é"}]}""", Upgraded("""{"v":1,"nodes":[{"i":1,"waits":[]},{"i":2,"e":"é","waits":[3]}]}""", 1));
        Assert.Equal("""{"v":2}""", Upgraded("""{"v":1}""", 1));
        Assert.Null(Upgraded("[]", 1));
        Assert.Null(Upgraded("{}", 0));
        Assert.Null(Upgraded("{}", 2));
    }

    [Fact]
    public void Joins_are_stored_in_the_order_of_their_elements()
    {
        var state = StateFormat.Read(Definition, Encoding.UTF8.GetBytes(
            """{"v":2,"next":2,"status":"running","nodes":[{"i":1,"k":"process","live":2,"joins":[{"e":"j","n":{"u-j":1}},{"e":"v","n":{"u-v":1}}]}]}""")).State!;

        Assert.Equal(["v", "j"], state.Waiting.Select(waiting => waiting.ElementId));
        Assert.Contains("""
            "joins":[{"e":"v","n":{"u-v":1}},{"e":"j","n":{"u-j":1}}]
            """, Encoding.UTF8.GetString(StateFormat.Write(state)), StringComparison.Ordinal);
    }
}
