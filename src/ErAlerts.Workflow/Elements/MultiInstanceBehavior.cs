using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// Events that a multi-instance throws as its instances complete (BPMN 10.3.8): for none each time, for one the first time, for
/// all never, for complex those whose condition is true. They are caught at its own border or further out.
/// </summary>
internal sealed class MultiInstanceBehavior
{
    private readonly BehaviorKind _kind;
    private readonly EventDefinition? _event;
    private readonly List<(FeelExpression Condition, List<EventDefinition> Events)> _complex;

    private MultiInstanceBehavior(BehaviorKind kind, EventDefinition? thrown, List<(FeelExpression Condition, List<EventDefinition> Events)> complex)
    {
        _kind = kind;
        _event = thrown;
        _complex = complex;
    }

    private enum BehaviorKind
    {
        All,
        None,
        One,
        Complex,
    }

    public IEnumerable<FeelExpression> Conditions => _complex.Select(complex => complex.Condition);

    public static MultiInstanceBehavior Read(BpmnElementReading reading, BpmnNode node)
    {
        var text = reading.Attribute(node, "behavior") ?? nameof(BehaviorKind.All);
        if (!Enum.TryParse<BehaviorKind>(text, out var kind) || !Enum.IsDefined(kind))
        {
            reading.Error("unknown-value", $"The multi-instance behavior \"{text}\" of {reading.Id} is none of None, One, All and Complex.");
        }

        var reference = kind switch
        {
            BehaviorKind.None => reading.Attribute(node, "noneBehaviorEventRef"),
            BehaviorKind.One => reading.Attribute(node, "oneBehaviorEventRef"),
            _ => null,
        };
        var thrown = reference is not null ? BpmnEvents.Referenced(reading, reference)
            : kind is BehaviorKind.None or BehaviorKind.One ? new SignalEventDefinition(reading.Id)
            : null;
        var complex = new List<(FeelExpression, List<EventDefinition>)>();
        foreach (var definition in node.Named("complexBehaviorDefinition"))
        {
            if (reading.Expression(definition.Child("condition")) is { } condition)
            {
                complex.Add((condition, [.. definition.Named("event").SelectMany(thrower => BpmnEvents.Read(reading, thrower))]));
            }
        }

        return new(kind, thrown, complex);
    }

    public void Link(BpmnWiring wiring, Activity activity)
    {
        foreach (var definition in _complex.SelectMany(complex => complex.Events))
        {
            definition.Link(wiring, activity);
        }
    }

    /// <summary>One more instance is complete. False when what was thrown ended the whole loop.</summary>
    public bool Throw(Execution x, Activity activity, Scope body)
    {
        var thrown = _kind switch
        {
            BehaviorKind.None => [_event],
            BehaviorKind.One when body.Loop!.Completed == 1 => [_event],
            BehaviorKind.Complex => _complex.Where(complex => x.Holds(complex.Condition, body.Id)).SelectMany(complex => complex.Events).ToList(),
            _ => (IReadOnlyList<EventDefinition?>)[],
        };
        foreach (var definition in thrown)
        {
            if (definition?.Throw(x, body.Id, activity, Attributes(body.Loop!)) == false || x.Find<Scope>(body.Id) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static Variables Attributes(LoopState loop) => Variables.Of(
        LoopNames.All.Select(name => (Name: name, Found: LoopNames.TryGet(loop, name, out var value), Value: value))
            .Where(entry => entry.Found).Select(entry => KeyValuePair.Create(entry.Name, entry.Value!)));
}
