using System.Text;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.UnitTests.Workflow.Properties;

/// <summary>Draws a block as BPMN. A suffix to every id makes another drawing of the same process.</summary>
internal sealed class BlockDrawing(string suffix)
{
    private readonly StringBuilder _roots = new();

    public static ProcessDefinition Of(Block block, string suffix = "")
    {
        var drawing = new BlockDrawing(suffix);
        var body = new StringBuilder();
        var end = drawing.Draw(body, block, drawing.Element(body, "startEvent", "s"));
        drawing.Flow(body, end, drawing.Element(body, "endEvent", "e"));
        return Drawn.Definition(Drawn.Process(body.ToString(), drawing._roots.ToString()));
    }

    private string Element(StringBuilder to, string kind, string id, string inside = "", string attributes = "")
    {
        to.Append(null, $"""<{kind} id="{id}{suffix}" {attributes}>{inside}</{kind}>""");
        return id + suffix;
    }

    private void Flow(StringBuilder to, string from, string target, string? condition = null) =>
        to.Append(null, $"«{from}>{target}{(condition is null ? "" : " | " + condition)}»");

    /// <summary>Draws behind an element and answers with the last element.</summary>
    private string Draw(StringBuilder to, Block block, string after)
    {
        switch (block)
        {
            case Block.Sequence sequence:
                return sequence.Parts.Aggregate(after, (last, part) => Draw(to, part, last));
            case Block.Parallel parallel:
                return Between(to, "parallelGateway", parallel.Id, after, parallel.Parts, _ => null);
            case Block.Inclusive or:
                return Between(to, "inclusiveGateway", or.Id, after, or.Parts, way => or.Taken[way] ? "true" : "false");
            case Block.Exclusive xor:
                return Between(to, "exclusiveGateway", xor.Id, after, xor.Parts, way => way == xor.Taken ? "true" : "false");
            case Block.Race race:
                return Draw(to, race, after);
            case Block.Loop loop:
                return Draw(to, loop, after);
            case Block.Guarded guarded:
                return Draw(to, guarded, after);
            default:
                var id = Single(to, block);
                Flow(to, after, id);
                return id;
        }
    }

    private string Single(StringBuilder to, Block block) => block switch
    {
        Block.Leaf { For: Awaited.User } leaf => Element(to, "userTask", leaf.Id),
        Block.Leaf leaf => Element(to, "intermediateCatchEvent", leaf.Id, Event(leaf.Id, leaf.For)),
        Block.Auto auto => Element(to, "task", auto.Id),
        Block.Several several => Element(
            to, "userTask", several.Id, $"""<multiInstanceLoopCharacteristics isSequential="{(several.OneByOne ? "true" : "false")}"><loopCardinality>{several.Number}</loopCardinality></multiInstanceLoopCharacteristics>"""),
        _ => throw new ArgumentException(block.ToString()),
    };

    private string Event(string id, Awaited awaited)
    {
        if (awaited == Awaited.Timer)
        {
            return "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>";
        }

        _roots.Append(null, $"""<message id="m-{id}{suffix}" name="{id}"/>""");
        return $"""<messageEventDefinition messageRef="m-{id}{suffix}"/>""";
    }

    private string Between(StringBuilder to, string gateway, string id, string after, IReadOnlyList<Block> parts, Func<int, string?> condition)
    {
        var (fork, join) = (Element(to, gateway, id), Element(to, gateway, id + "j"));
        Flow(to, after, fork);
        for (var way = 0; way < parts.Count; way++)
        {
            var first = Element(to, "task", $"{id}w{way}");
            Flow(to, fork, first, condition(way));
            Flow(to, Draw(to, parts[way], first), join);
        }

        return join;
    }

    private string Draw(StringBuilder to, Block.Race race, string after)
    {
        var (gateway, join) = (Element(to, "eventBasedGateway", race.Id), Element(to, "exclusiveGateway", race.Id + "j"));
        Flow(to, after, gateway);
        foreach (var (caught, then) in race.Ways)
        {
            var id = Single(to, caught);
            Flow(to, gateway, id);
            Flow(to, Draw(to, then, id), join);
        }

        return join;
    }

    private string Draw(StringBuilder to, Block.Loop loop, string after)
    {
        var merge = Element(to, "exclusiveGateway", loop.Id);
        var begin = Element(to, "scriptTask", loop.Id + "r", $$"""<script>{n{{loop.Id}}: 0}</script>""");
        Flow(to, after, begin);
        Flow(to, begin, merge);
        var count = Element(to, "scriptTask", loop.Id + "n", $$"""<script>{n{{loop.Id}}: n{{loop.Id}} + 1}</script>""");
        Flow(to, Draw(to, loop.Body, merge), count);
        var split = Element(to, "exclusiveGateway", loop.Id + "x");
        Flow(to, count, split);
        var leave = Element(to, "task", loop.Id + "l");
        Flow(to, split, merge, $"n{loop.Id} < {loop.Times}");
        Flow(to, split, leave, $"n{loop.Id} >= {loop.Times}");
        return leave;
    }

    private string Draw(StringBuilder to, Block.Guarded guarded, string after)
    {
        var inside = new StringBuilder();
        Draw(inside, guarded.Body, Element(inside, "startEvent", guarded.Id + "s"));
        var sub = Element(to, "subProcess", guarded.Id, inside.ToString());
        var caught = guarded.Border switch
        {
            Border.InterruptingMessage => Event(guarded.Id + "b", Awaited.Message),
            Border.Error => "<errorEventDefinition/>",
            _ => Event(guarded.Id + "b", Awaited.Timer),
        };
        var joins = guarded.Border != Border.OneMoreByTimer;
        var border = Element(to, "boundaryEvent", guarded.Id + "b", caught, $"""attachedToRef="{sub}" cancelActivity="{(joins ? "true" : "false")}" """);
        Flow(to, after, sub);
        var last = Draw(to, guarded.Handler, border);
        if (!joins)
        {
            return sub;
        }

        var join = Element(to, "exclusiveGateway", guarded.Id + "j");
        Flow(to, sub, join);
        Flow(to, last, join);
        return join;
    }
}
