using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>Where a story's county is kept.</summary>
internal interface IHostStorage : IAsyncDisposable
{
    /// <summary>The use cases over this storage; another object after a host that restarts between steps.</summary>
    UseCases UseCases { get; }

    /// <summary>The program stops and starts again with other policy files.</summary>
    void StartsAgain(Func<PolicyCatalogue> policies);

    /// <summary>What the audit trail keeps of acts of that code, in order.</summary>
    Task<IReadOnlyList<AuditEntry>> Audited(string act);

    /// <summary>A step of the story is over.</summary>
    Task EndsStep();
}
