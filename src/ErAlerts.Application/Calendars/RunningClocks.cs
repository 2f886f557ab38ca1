using ErAlerts.Application.Processes;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Calendars;

/// <summary>All that counts business days at present, tracked by the transaction that asked.</summary>
/// <param name="Timers">Armed timers that were counted in business days.</param>
/// <param name="Reviews">Reviews in an ARA's queue.</param>
/// <param name="Work">Open work items with a due date.</param>
public sealed record RunningClocks(IReadOnlyList<ProcessTimer> Timers, IReadOnlyList<Review> Reviews, IReadOnlyList<WorkItem> Work);
