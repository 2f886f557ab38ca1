namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Claimed timers were held for longer than the lease; others may have fired them, so nothing of it is saved.</summary>
internal sealed class LeaseLostException() : InvalidOperationException("The lease on the claimed timers ran out before the commit; the write is stale and is refused.");
