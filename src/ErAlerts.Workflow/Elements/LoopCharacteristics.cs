using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>How an activity repeats. A loop is a scope of its own around the instances; boundary events belong to the whole.</summary>
internal abstract class LoopCharacteristics
{
    /// <summary>Conditions and other expressions, with what each is called, for checks.</summary>
    public abstract IEnumerable<FeelExpression> Expressions { get; }

    /// <summary>Variables it provides to its instances or sets.</summary>
    public virtual IEnumerable<string> Names => [];

    /// <summary>What takes the results of all instances together; null where nothing does.</summary>
    public virtual string? Output => null;

    /// <summary>What a running instance depends on: two loops of one shape can stand in for each other.</summary>
    public abstract string Shape { get; }

    public static LoopCharacteristics? Read(BpmnElementReading reading) =>
        reading.Node.Child("standardLoopCharacteristics") is { } loop ? StandardLoop.Read(reading, loop)
        : reading.Node.Child("multiInstanceLoopCharacteristics") is { } multiple ? MultiInstanceLoop.Read(reading, multiple)
        : null;

    public virtual void Link(BpmnWiring wiring, Activity activity)
    {
    }

    /// <summary>A token enters the looping activity.</summary>
    public abstract void Begin(Execution x, Activity activity, int scope);

    /// <summary>One more iteration or instance begins.</summary>
    public abstract void BeginInstance(Execution x, Activity activity, Scope body, int number);

    /// <summary>One iteration or instance is done, or was terminated inside; <paramref name="locals"/> are its data.</summary>
    public abstract void InstanceDone(Execution x, Activity activity, Scope body, Variables locals, bool isTerminated);

    /// <summary>Opens the scope of the loop with the activity's border. Null, when an event there cannot be awaited.</summary>
    protected static Scope? Open(Execution x, Activity activity, int scope, LoopState loop)
    {
        var body = new Scope(x.NextId(), scope, activity.Index, ScopeKind.Loop) { Loop = loop, Live = 1 };
        x.Put(body);
        if (x.Arm(body, scope, activity.Boundaries) is not { } problem)
        {
            return x.Find<Scope>(body.Id);
        }

        x.Cancel(x.Find<Scope>(body.Id)!);
        x.Stop(scope, activity, TokenPhase.Entering, "event-not-awaited", problem);
        return null;
    }

    /// <summary>The loop is over; its token goes on.</summary>
    protected static void Close(Execution x, Activity activity, Scope body)
    {
        x.CancelWaits(body.Waits);
        x.Remove(body);
        x.Inherit(body.Parent, body.Done);
        activity.Leave(x, body.Parent);
    }
}
