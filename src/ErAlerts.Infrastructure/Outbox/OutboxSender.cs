using ErAlerts.Application.Messages;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Infrastructure.Outbox;

/// <summary>
/// Sends what the outbox holds, after the commit that wrote it and at least once. One node at a time sends; a message that fails waits
/// twice as long each time, and after the fifth failure people are told by an incident while it goes on being tried.
/// </summary>
public sealed class OutboxSender
{
    private const int Batch = 500;
    private const int FailuresBeforeIncident = 5;
    private const int MostDoublings = 20;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private readonly CountyContexts _contexts;
    private readonly ITransactions _transactions;
    private readonly IMessageTransport _transport;
    private readonly TimeProvider _clock;
    private readonly ILogger<OutboxSender> _log;

    internal OutboxSender(CountyContexts contexts, ITransactions transactions, IMessageTransport transport, TimeProvider clock, ILogger<OutboxSender> log)
    {
        (_contexts, _transactions, _transport) = (contexts, transactions, transport);
        (_clock, _log) = (clock, log);
    }

    /// <summary>Sends what waits and is not pausing after a failure; answers how many went out.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        await using var alone = await _contexts.TryHold(UpkeepLock.Outbox, stop);
        if (alone is null)
        {
            return 0;
        }

        var sent = new Dictionary<long, bool>();
        foreach (var message in (await Waiting(stop)).Where(IsDue))
        {
            if (stop.IsCancellationRequested)
            {
                break;
            }

            sent[message.Id] = await TrySend(message, stop);
        }

        if (sent.Count > 0)
        {
            await Record(sent);
        }

        return sent.Values.Count(went => went);
    }

    private async Task<List<OutboxMessage>> Waiting(CancellationToken stop)
    {
        await using var db = _contexts.Open();
        return await db.Set<OutboxMessage>().Where(m => m.SentAt == null).OrderBy(m => m.Id).Take(Batch).ToListAsync(stop);
    }

    private bool IsDue(OutboxMessage message) =>
        message.Failures == 0 || _clock.GetUtcNow() >= message.At + (FirstPause * (1L << Math.Min(message.Failures, MostDoublings)));

    private async Task<bool> TrySend(OutboxMessage message, CancellationToken stop)
    {
        try
        {
            await _transport.Send(message, stop);
            return true;
        }
        catch (Exception reason) when (!stop.IsCancellationRequested)
        {
            _log.LogWarning(reason, "Message {Message} was not sent, for the {Count}. time.", message.Id, message.Failures + 1);
            return false;
        }
    }

    /// <summary>Not stopped half-way: what went out is recorded, lest it go out again.</summary>
    private Task Record(Dictionary<long, bool> sent) => _transactions.Run(async unit =>
    {
        var now = _clock.GetUtcNow();
        foreach (var message in (await unit.UnsentMessages(Batch)).Where(m => sent.ContainsKey(m.Id)))
        {
            if (sent[message.Id])
            {
                message.SentAt = now;
            }
            else if (++message.Failures == FailuresBeforeIncident)
            {
                unit.Add(new Incident(unit.NextId(), null, null, "outbox", "message-not-sent", $"Message {message.Id} failed {FailuresBeforeIncident} times; it goes on being tried.", now));
            }
        }

        return true;
    });
}
