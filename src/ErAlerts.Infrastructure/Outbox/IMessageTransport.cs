using ErAlerts.Application.Messages;

namespace ErAlerts.Infrastructure.Outbox;

/// <summary>Carries a message to the outside. May be asked to carry the same one twice, under the same key.</summary>
public interface IMessageTransport
{
    /// <summary>Delivers the message or throws.</summary>
    Task Send(OutboxMessage message, CancellationToken stop);
}
