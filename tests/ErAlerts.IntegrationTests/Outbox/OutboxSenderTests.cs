using ErAlerts.Application.Messages;
using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Outbox;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.IntegrationTests.Persistence;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace ErAlerts.IntegrationTests.Outbox;

public sealed class OutboxSenderTests
{
    private readonly SettableClock _clock = new(Rows.Noon);
    private readonly Mock<IMessageTransport> _transport = new();

    [EveryProvider]
    public async Task What_waits_goes_out_once_in_order(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await Write(county, "b", "a", "b");
        var keys = new List<string>();
        _transport.Setup(t => t.Send(It.IsAny<OutboxMessage>(), It.IsAny<CancellationToken>())).Callback((OutboxMessage m, CancellationToken _) => keys.Add(m.Key));

        Assert.Equal(2, await Sender(county).Run());
        Assert.Equal(0, await Sender(county).Run());

        Assert.Equal(["b", "a"], keys);
    }

    [EveryProvider]
    public async Task What_fails_is_tried_again_at_growing_distance_and_becomes_an_incident_while_the_rest_goes_out(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await Write(county, "bad", "good");
        _transport.Setup(t => t.Send(It.Is<OutboxMessage>(m => m.Key == "bad"), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("no"));

        Assert.Equal(1, await Sender(county).Run());
        Assert.Equal(0, await Sender(county).Run());
        _transport.Verify(t => t.Send(It.IsAny<OutboxMessage>(), It.IsAny<CancellationToken>()), Times.Exactly(2));
        for (var failures = 1; failures < 5; failures++)
        {
            Assert.Equal(0L, Convert.ToInt64(await county.Sql("SELECT count(*) FROM incidents"), null));
            _clock.Now = Rows.Noon.AddSeconds(15 << failures);
            await Sender(county).Run();
        }

        Assert.Equal("message-not-sent", await county.Sql("SELECT code FROM incidents"));
        _transport.Setup(t => t.Send(It.IsAny<OutboxMessage>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        _clock.Now = Rows.Noon.AddDays(1);
        Assert.Equal(1, await Sender(county).Run());
    }

    [EveryProvider]
    public async Task While_one_node_sends_another_does_not(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await Write(county, "a");
        await using (await county.StartNode().GetRequiredService<CountyContexts>().Hold(UpkeepLock.Outbox, default))
        {
            Assert.Equal(0, await Sender(county).Run());
        }

        Assert.Equal(1, await Sender(county).Run());
    }

    [Fact]
    public async Task Without_a_mail_server_a_message_is_a_file_and_sending_it_twice_is_one_file()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"eralerts-outbox-{Guid.NewGuid():N}");
        var message = new OutboxMessage(1, "digest/CSW-1/2026-06-30", "mail", "csw-1@county.example", "2 for you today", "Body.", Rows.Noon);
        var transport = new FolderTransport(folder);

        await transport.Send(message, default);
        await transport.Send(message, default);

        var text = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder)));
        Assert.Contains("To: csw-1@county.example", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nBody.", text, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static Task Write(TestDatabase county, params string[] keys) => county.Do(unit =>
    {
        foreach (var key in keys)
        {
            unit.Add(new OutboxMessage(unit.NextId(), key, "mail", "a@b", "s", "b", Rows.Noon));
        }

        return Task.CompletedTask;
    });

    private OutboxSender Sender(TestDatabase county) => new(
        county.Parts.GetRequiredService<CountyContexts>(),
        county.Parts.GetRequiredService<ITransactions>(),
        _transport.Object,
        _clock,
        NullLogger<OutboxSender>.Instance);
}
