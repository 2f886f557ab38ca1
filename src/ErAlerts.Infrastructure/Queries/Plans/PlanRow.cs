using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Infrastructure.Queries.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Now">The office's referrals over 30 days now.</param>
public sealed record PlanRow(BacklogPlan Plan, int Now);
