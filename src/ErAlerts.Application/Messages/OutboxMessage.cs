namespace ErAlerts.Application.Messages;

/// <summary>A message to the outside, written with the change that caused it and sent after the commit, at least once, under its key.</summary>
public sealed class OutboxMessage
{
    private OutboxMessage() => Key = Channel = To = Subject = Body = null!;

    /// <summary>A message to be sent.</summary>
    public OutboxMessage(long id, string key, string channel, string to, string subject, string body, DateTimeOffset at)
    {
        (Id, Key, Channel, To) = (id, key, channel, to);
        (Subject, Body, At) = (subject, body, at);
    }

    /// <summary>Our own key; messages go out in its order.</summary>
    public long Id { get; private set; }

    /// <summary>Idempotency key: the same key is never written twice.</summary>
    public string Key { get; private set; }

    /// <summary>How it goes out, for instance <c>mail</c>.</summary>
    public string Channel { get; private set; }

    /// <summary>The address.</summary>
    public string To { get; private set; }

    /// <summary>Subject line; holds no referral number.</summary>
    public string Subject { get; private set; }

    /// <summary>Plain text.</summary>
    public string Body { get; private set; }

    /// <summary>Instant at which it was written, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Instant at which it went out, UTC; null while it waits.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How often sending failed.</summary>
    public int Failures { get; set; }
}
