using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.Application.Processes;

/// <summary>An armed timer: a row, saved with the state it guards. Quartz only wakes the sweep.</summary>
public sealed class ProcessTimer
{
    private ProcessTimer() => ElementId = null!;

    /// <summary>A timer armed by a process.</summary>
    public ProcessTimer(long id, long instanceId, int wait, string elementId, TimerDue due)
    {
        (Id, InstanceId, Wait, ElementId) = (id, instanceId, wait, elementId);
        (DueAt, DueOn, CalendarVersion) = (due.At, due.On, due.CalendarVersion);
        (Day0, BusinessDays) = (due.Day0, due.BusinessDays);
        State = TimerState.Armed;
    }

    /// <summary>A row that brings an event to a process, by the sweep, in the order in which such rows were written.</summary>
    public static ProcessTimer Bringing(long id, long instanceId, int wait, string elementId, DateTimeOffset dueAt, ProcessEvent e) =>
        new(id, instanceId, wait, elementId, new TimerDue(dueAt)) { Event = EventFormat.Write(e) };

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>The instance it belongs to.</summary>
    public long InstanceId { get; private set; }

    /// <summary>The interpreter's number of the wait.</summary>
    public int Wait { get; private set; }

    /// <summary>Id of the BPMN element.</summary>
    public string ElementId { get; private set; }

    /// <summary>Instant at which it falls due, UTC.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>County date that the due instant closes or belongs to; null where the length was not in days.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>County date from which its business days were counted; null when it was not a business-day timer.</summary>
    public DateOnly? Day0 { get; private set; }

    /// <summary>Business days it was armed for; null when it was not a business-day timer. Lets a later closure lengthen it.</summary>
    public int? BusinessDays { get; private set; }

    /// <summary>Version of the calendar that counted; null when none did.</summary>
    public string? CalendarVersion { get; private set; }

    /// <summary>Instant from which its length counts, UTC; null where it was not armed by a length.</summary>
    public DateTimeOffset? CountedFrom { get; init; }

    /// <summary>The event, in its stored form, that falling due brings about; null for a timer of the drawing, which fires.</summary>
    public byte[]? Event { get; init; }

    /// <summary>Armed, fired or cancelled.</summary>
    public TimerState State { get; private set; }

    /// <summary>Instant at which it actually fired, UTC; beside <see cref="DueAt"/> it tells how late.</summary>
    public DateTimeOffset? FiredAt { get; private set; }

    /// <summary>What its process takes when it falls due: that the timer fired, a retry, or a signal that waited its turn.</summary>
    public ProcessEvent EventAt(DateTimeOffset at) => Event is null
        ? new ProcessEvent.TimerFired(at, Wait, DueAt)
        : (EventFormat.Read(Event) ?? throw new InvalidOperationException($"The event of timer {Id} cannot be read.")) with { At = at };

    /// <summary>Falls due at its instant again after it failed.</summary>
    public void ArmedAgain() => State = TimerState.Armed;

    /// <summary>It stands at another element since its process was migrated.</summary>
    public void Relabelled(string elementId) => ElementId = elementId;

    /// <summary>It fired.</summary>
    public void Fired(DateTimeOffset at) => (State, FiredAt) = (TimerState.Fired, at);

    /// <summary>A calendar with one more closure counts it again (open clocks are lengthened only).</summary>
    public void Lengthened(DateTimeOffset dueAt, DateOnly dueOn, string calendarVersion) => (DueAt, DueOn, CalendarVersion) = (dueAt, dueOn, calendarVersion);

    /// <summary>What it guarded is over.</summary>
    public void Cancelled() => State = TimerState.Cancelled;

    /// <summary>It could not be carried out; the incident says why. It does not fire again until retried.</summary>
    public void Failed() => State = TimerState.Failed;
}
