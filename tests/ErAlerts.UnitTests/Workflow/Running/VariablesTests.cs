using System.Collections;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Running;

/// <summary>Named values, in one order however they came together.</summary>
public class VariablesTests
{
    private static readonly Variables Three = Named(("b", 2), ("a", 1), ("c", 3));

    [Fact]
    public void Names_stand_in_ordinal_order_and_the_last_of_a_repeated_one_counts()
    {
        var some = Named(("b", 1), ("B", 2), ("a", 3), ("b", 4));

        Assert.Equal(["B", "a", "b"], some.Keys);
        Assert.Equal(["2", "3", "4"], some.Values.Select(value => value.ToString()));
        Assert.Equal(3, some.Count);
        Assert.Same(Variables.Empty, Variables.Of([]));
    }

    [Fact]
    public void A_value_is_found_by_its_exact_name()
    {
        Assert.Equal(FeelNumber.Of(2), Three["b"]);
        Assert.True(Three.TryGetValue("c", out var value) && value.Equals(FeelNumber.Of(3)));
        Assert.False(Three.TryGetValue("B", out var none));
        Assert.Null(none);
        Assert.True(Three.ContainsKey("a"));
        Assert.False(Three.ContainsKey("A"));
        Assert.Contains("zz", Assert.Throws<KeyNotFoundException>(() => Three["zz"]).Message, StringComparison.Ordinal);
        Assert.Equal(["a", "b", "c"], Three.Select(entry => entry.Key));
        Assert.Equal(3, ((IEnumerable)Three).Cast<object>().Count());
    }

    [Theory]
    [InlineData("0", "0 a b c")]
    [InlineData("aa", "a aa b c")]
    [InlineData("d", "a b c d")]
    [InlineData("b", "a b c")]
    public void One_more_takes_its_place_and_the_source_stays(string name, string names)
    {
        var more = Three.With(name, FeelNumber.Of(9));

        Assert.Equal(names, string.Join(' ', more.Keys));
        Assert.Equal(FeelNumber.Of(9), more[name]);
        Assert.Equal("a1 b2 c3", string.Join(' ', Three.Select(entry => $"{entry.Key}{entry.Value}")));
        Assert.Equal(name == "a" ? "9" : "1", more["a"].ToString());
    }

    [Fact]
    public void Setting_the_very_value_that_is_there_changes_nothing()
    {
        Assert.Same(Three, Three.With("b", Three["b"]));
        Assert.Equal(Three, Three.With("b", FeelNumber.Of(2)));
    }

    [Theory]
    [InlineData("", "a1 b2 c3")]
    [InlineData("b", "a1 b9 c3")]
    [InlineData("d", "a1 b2 c3 d9")]
    [InlineData("a b c", "a9 b9 c9")]
    [InlineData("0 b d", "09 a1 b9 c3 d9")]
    [InlineData("0 1", "09 19 a1 b2 c3")]
    [InlineData("x y", "a1 b2 c3 x9 y9")]
    [InlineData("aa bb", "a1 aa9 b2 bb9 c3")]
    public void Many_are_set_at_once_and_those_set_go_before_those_there(string others, string expected)
    {
        var set = Named([.. others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, 9))]);

        Assert.Equal(expected, string.Join(' ', Three.With(set).Select(entry => $"{entry.Key}{entry.Value}")));
        Assert.Equal(set, Variables.Empty.With(set));
    }

    [Fact]
    public void Equal_contents_are_equal_however_they_came_together()
    {
        var same = Variables.Of("c", FeelNumber.Of(3)).With("a", FeelNumber.Of(1)).With("b", FeelNumber.Of(2));

        Assert.True(same.Equals(Three) && same.Equals((object)Three) && same.Equals(same));
        Assert.Equal(Three.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Three.GetHashCode(), Three.With("b", FeelNumber.Of(5)).GetHashCode());
        Assert.NotEqual(Three.GetHashCode(), Named(("b", 2), ("a", 1), ("d", 3)).GetHashCode());
        Assert.False(Three.Equals(null));
        Assert.False(Three.Equals((object)"a"));
        Assert.False(Three.Equals(Three.With("b", FeelNumber.Of(5))));
        Assert.False(Three.Equals(Named(("b", 2), ("a", 1), ("d", 3))));
        Assert.False(Three.Equals(Named(("b", 2), ("a", 1))));
    }

    [Fact]
    public void What_was_opened_and_withdrawn_in_one_step_is_left_out_and_all_else_stays_in_order()
    {
        Command[] commands =
        [
            new Command.ArmTimer(1, "t", new ErAlerts.Workflow.Definitions.TimerLength.At(default, null), default), new Command.CancelTimer(2), new Command.CancelTimer(1),
            new Command.AwaitSignal(3, "s", "S"), new Command.CancelMessage(4), new Command.CancelSignal(3), new Command.AwaitSignal(5, "s", "S"), new Command.CloseIncident(1),
        ];

        Assert.Equal([commands[1], commands[4], commands[6], commands[7]], CommandPruning.Prune([.. commands]));
        List<Command> opened = [commands[0], commands[3]], withdrawn = [commands[1], commands[4]], unrelated = [commands[0], commands[1]];
        Assert.Same(opened, CommandPruning.Prune(opened));
        Assert.Same(withdrawn, CommandPruning.Prune(withdrawn));
        Assert.Same(unrelated, CommandPruning.Prune(unrelated));
    }

    private static Variables Named(params (string Name, int Value)[] entries) =>
        Variables.Of(entries.Select(entry => KeyValuePair.Create<string, FeelValue>(entry.Name, FeelNumber.Of(entry.Value))));
}
