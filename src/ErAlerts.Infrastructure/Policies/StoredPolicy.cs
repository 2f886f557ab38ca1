namespace ErAlerts.Infrastructure.Policies;

/// <summary>A policy file as it once was; running processes stay pinned to it by hash.</summary>
/// <param name="Hash">Content hash, as the catalogue writes it.</param>
/// <param name="Path">Path below the workflows folder when it was first seen.</param>
/// <param name="Content">The bytes.</param>
/// <param name="FirstSeenAt">Instant, UTC.</param>
internal sealed record StoredPolicy(string Hash, string Path, byte[] Content, DateTimeOffset FirstSeenAt);
