using ErAlerts.Application.Audit;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>All hot rows that one unit of work knows.</summary>
internal sealed class HotRows(HotModel model, RowSession session, CancellationToken stop)
{
    private static readonly string RunningReview = $"{RowQuery.Sifting("ended_at IS NULL AND subject_kind = 'review'")} AND {RowQuery.Among("subject_id", "SELECT id FROM reviews WHERE number {0}")}";
    private readonly HashSet<string> _dossiers = new(StringComparer.Ordinal);
    private readonly List<(HotTable Table, object?[] Values)> _written = [];
    private readonly string[] _rosterSetting = [UnitOfWork.RosterVersion];
    private bool _rosterAsked;
    private string? _rosterVersion;

    public ReferralRowSet Referrals { get; } = new(model);

    public ReviewRows Reviews { get; } = new(model);

    public ProcessRows Processes { get; } = new(model);

    public AuditRows Audit { get; } = new(model);

    /// <summary>Adds a row of a hot table; false when it is none.</summary>
    public bool Add(object row)
    {
        switch (row)
        {
            case Referral referral:
                Referrals.Add(referral);
                return true;
            case Review review:
                Reviews.Add(review);
                return true;
            case ProcessInstance instance:
                Processes.Add(instance);
                return true;
            case ProcessTimer timer:
                Processes.Add(timer);
                return true;
            case WorkItem item:
                Processes.Add(item);
                return true;
            case AuditEntry entry:
                Audit.Add(entry);
                return true;
            case ProcessHistoryEntry or Notice:
                var table = model.Find(row.GetType())!;
                _written.Add((table, table.Map.Values(row)));
                return true;
            default:
                return false;
        }
    }

    public Task Read(params IEnumerable<RowQuery> queries) => ReadAll([.. queries]);

    /// <summary>
    /// Reads what stands under these numbers: the referrals and their reviews; where each question is a journey, also the processes with their waits
    /// and the heads of the audit, for whoever asks is about to act.
    /// </summary>
    public async Task Dossiers(IEnumerable<string> numbers)
    {
        if (numbers.Where(_dossiers.Add).ToArray() is not { Length: > 0 } unknown)
        {
            return;
        }

        var queries = new List<RowQuery> { Referrals.Query("number {0}", unknown) };
        queries.AddRange(Reviews.Queries("number {0}", unknown));
        if (session.IsFar || unknown.Length > 1)
        {
            queries.Add(Processes.Instances(RunningReview, unknown));
            queries.AddRange(Processes.WaitsOfRunning(RunningReview, unknown));
            queries.Add(Audit.Heads(unknown.Select(AuditStreams.OfReferral))!);
            queries.AddRange(_rosterAsked ? [] : [AskRosterVersion()]);
        }

        await ReadAll([.. queries.OfType<RowQuery>()]);
        if (session.IsFar || unknown.Length > 1)
        {
            Processes.AllHaveWaits();
        }
    }

    /// <summary>Version of the line as it was saved; null before the first.</summary>
    public async Task<string?> RosterVersion()
    {
        if (!_rosterAsked)
        {
            await ReadAll([AskRosterVersion()]);
        }

        return _rosterVersion;
    }

    /// <summary>Reads in one go what a batch of timers needs.</summary>
    public Task Prefetch(IReadOnlyCollection<ProcessInstance> instances, string reviewKind)
    {
        var reviews = instances.Where(p => p.SubjectKind == reviewKind).Select(p => p.SubjectId).Where(id => Reviews.Find(id) is null).Distinct().ToArray();
        var queries = Processes.OpenWork(instances.Select(p => p.Id)).ToList();
        if (reviews.Length > 0)
        {
            queries.AddRange(Reviews.Queries("id {0}", reviews));
            queries.Add(Audit.HeadsOfReviews(reviews));
        }

        return ReadAll(queries);
    }

    public async Task<List<ProcessTimer>> Claim(DateTimeOffset dueBy, int limit)
    {
        var claimed = new List<ProcessTimer>();
        await session.Claim(model.Table<ProcessTimer>().Map, dueBy, limit, row => claimed.Add(Processes.Claimed((ProcessTimer)row)), stop);
        return claimed;
    }

    /// <summary>Writes all that was added or changed; the last of its transaction when nothing follows.</summary>
    public async Task Save(bool isLast)
    {
        if (Audit.MissingHeads() is { } heads)
        {
            await ReadAll([heads]);
        }

        var changes = new RowChanges();
        Referrals.Collect(changes);
        Reviews.Collect(changes);
        Processes.Collect(changes);
        foreach (var (table, values) in _written)
        {
            changes.Insert(table.Rank, table.Map, values);
        }

        Audit.Collect(changes);
        if (changes.Any)
        {
            await session.Write(changes, isLast, stop);
        }
    }

    private RowQuery AskRosterVersion()
    {
        _rosterAsked = true;
        return new RowQuery(model.Settings, "name {0}", _rosterSetting, (row, _) => _rosterVersion = ((StoredSetting)row).Value);
    }

    private async Task ReadAll(IReadOnlyList<RowQuery> queries)
    {
        if (queries.Count > 0)
        {
            await session.Read(queries, stop);
            Reviews.Filled();
        }
    }
}
