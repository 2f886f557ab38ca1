namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>Something that happened, or will, and that a line on the chart may be read against.</summary>
/// <param name="On">County date.</param>
/// <param name="Kind"><c>closure</c>, <c>staff</c> or <c>plan</c>.</param>
/// <param name="Text">What it was.</param>
public sealed record MarkedEvent(DateOnly On, string Kind, string Text);
