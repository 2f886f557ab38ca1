using ErAlerts.Application.Audit;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.ScenarioTests.Vocabulary;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.ScenarioTests.InMemory;

/// <summary>
/// A county in memory. After every step the history of each process is replayed and must give the stored state byte for byte; where it
/// reloads, the state is also read and written again, and the policy files and use cases are made anew, as after a restart.
/// </summary>
internal sealed class MemoryStorage : IHostStorage
{
    private readonly MemoryStore _store = new();
    private readonly TimeProvider _clock;
    private readonly bool _reloads;
    private Func<PolicyCatalogue> _policies;

    public MemoryStorage(TimeProvider clock, bool reloads, Func<PolicyCatalogue>? policies = null)
    {
        (_clock, _reloads, _policies) = (clock, reloads, policies ?? PolicyFiles.Load);
        UseCases = Start();
    }

    public UseCases UseCases { get; private set; }

    /// <summary>The incidents so far, in the order of their keys.</summary>
    public IEnumerable<Incident> Incidents => _store.Rows(typeof(Incident)).Values.Cast<Incident>();

    public void StartsAgain(Func<PolicyCatalogue> policies)
    {
        _policies = policies;
        UseCases = Start();
    }

    public Task<IReadOnlyList<AuditEntry>> Audited(string act) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>([.. _store.Log(typeof(AuditEntry)).Cast<AuditEntry>().Where(entry => entry.Act == act)]);

    public Task EndsStep()
    {
        foreach (var instance in _store.Rows(typeof(ProcessInstance)).Values.Cast<ProcessInstance>())
        {
            var definition = UseCases.Policies.Process(instance.DefinitionHash, instance.ProcessId)!;
            Assert.Equal(instance.State, StateFormat.Write(Replayed(instance)));
            if (_reloads)
            {
                Assert.Equal(instance.State, StateFormat.Write(StateFormat.Read(definition, instance.State).State!));
            }
        }

        if (_reloads)
        {
            UseCases = Start();
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private UseCases Start()
    {
        var policies = _policies();
        policies.PutInForce(_store.Rows(typeof(DeclaredClosure)).Values.Cast<DeclaredClosure>());
        return new UseCases(new TransactionsGivenFailures(new MemoryTransactions(_store)), policies, _clock);
    }

    private ProcessState Replayed(ProcessInstance instance)
    {
        var first = UseCases.Policies.Process(instance.FirstHash ?? instance.DefinitionHash, instance.ProcessId)!;
        var history = _store.Log(typeof(ProcessHistoryEntry)).Cast<ProcessHistoryEntry>().Where(e => e.InstanceId == instance.Id).OrderBy(e => e.Sequence);
        var replay = Replay.Of(first, history.SelectMany(e => EventFormat.ReadAll(e.Event)!), hash => UseCases.Policies.Process(hash, instance.ProcessId));
        Assert.Null(replay.Problem);
        return replay.State!;
    }
}
