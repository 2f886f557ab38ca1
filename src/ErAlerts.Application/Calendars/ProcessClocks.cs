using ErAlerts.Application.Processes;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Calendars;

/// <summary>All that counts business days in one process, so that what is shown and what falls due move together.</summary>
/// <param name="Timers">Its armed timers that were counted in business days.</param>
/// <param name="Review">The review that it is about while that stands in an ARA's queue; null for other processes and for those that a review's process called.</param>
/// <param name="Work">Its open work items with a due date.</param>
public sealed record ProcessClocks(IReadOnlyList<ProcessTimer> Timers, Review? Review, IReadOnlyList<WorkItem> Work);
