namespace ErAlerts.Infrastructure.Persistence;

/// <summary>What a migration did.</summary>
/// <param name="Provider"><c>sqlite</c> or <c>postgresql</c>.</param>
/// <param name="Applied">Names of the migrations applied, in order; empty when nothing was missing.</param>
public sealed record Migrated(string Provider, IReadOnlyList<string> Applied);
