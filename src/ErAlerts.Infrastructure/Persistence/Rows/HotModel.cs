using System.Collections.Concurrent;
using System.Collections.Immutable;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence.Auditing;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>The tables that every start, decision and timer writes; all others go through EF Core's change tracker.</summary>
internal sealed class HotModel
{
    /// <summary>In the order in which they are written.</summary>
    private static readonly ImmutableArray<Type> Types =
    [
        typeof(Referral), typeof(Review), typeof(ReviewCycle), typeof(Escalation), typeof(ProcessInstance), typeof(ProcessHistoryEntry),
        typeof(ProcessTimer), typeof(WorkItem), typeof(Notice), typeof(AuditEntry), typeof(AuditHead),
    ];

    private static readonly ConcurrentDictionary<IModel, HotModel> Models = new();
    private readonly Dictionary<Type, HotTable> _tables;

    private HotModel(IModel model)
    {
        _tables = Types.Select((type, rank) => (type, rank)).ToDictionary(t => t.type, t => new HotTable(t.rank, RowMap.Of(model.FindEntityType(t.type)!)));
        Settings = RowMap.Of(model.FindEntityType(typeof(StoredSetting))!);
    }

    /// <summary>The settings, which are only read here: every act asks whether the line has changed.</summary>
    public RowMap Settings { get; }

    public static HotModel Of(IModel model) => Models.GetOrAdd(model, m => new HotModel(m));

    public HotTable Table<T>() => _tables[typeof(T)];

    public HotTable? Find(Type type) => _tables.GetValueOrDefault(type);
}
