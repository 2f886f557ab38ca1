using System.Collections.Frozen;
using ErAlerts.Application.Calendars;
using ErAlerts.Domain.Time;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Policies;

/// <summary>
/// The policy files as read: definitions by content hash, the tables, the calendars and the lists. A changed folder is a new catalogue; only closures
/// declared meanwhile come in force while it lives. Definitions no longer in the folder stay, for the instances that began with them.
/// </summary>
public sealed class PolicyCatalogue
{
    private readonly FrozenDictionary<(string Hash, string ProcessId), ProcessDefinition> _byHash;
    private readonly FrozenDictionary<string, ProcessDefinition> _current;
    private readonly FrozenDictionary<string, DecisionTableFile> _decisions;
    private readonly FrozenDictionary<string, BusinessCalendar> _calendars;

    private readonly BusinessCalendar _inFile;
    private readonly BusinessCalendar[] _earlier;
    private volatile BusinessCalendar _inForce;

    internal PolicyCatalogue(PolicyParts parts)
    {
        _current = parts.Current.ToFrozenDictionary(d => d.Id, StringComparer.Ordinal);
        _byHash = parts.Current.Concat(parts.Retired).DistinctBy(d => (d.Hash, d.Id)).ToFrozenDictionary(d => (d.Hash, d.Id));
        _decisions = parts.Decisions.ToFrozenDictionary(d => d.Id, StringComparer.Ordinal);
        _calendars = parts.Calendars.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);
        _inFile = parts.Calendars.OrderBy(c => c.Id == DefaultCalendarId ? 0 : 1).ThenBy(c => c.Id, StringComparer.Ordinal).First();
        _inForce = _inFile;
        _earlier = [.. parts.RetiredCalendars.Where(c => c.Id == _inFile.Id)];
        ReturnReasons = parts.ReturnReasons;
        ReturnReasonCodes = parts.ReturnReasons.Select(r => r.Code).ToFrozenSet(StringComparer.Ordinal);
        Backlog = parts.Backlog!;
        Files = parts.Files;
        Vocabulary = parts.Vocabulary;
    }

    /// <summary>Id of the calendar that counts when none is named.</summary>
    public static string DefaultCalendarId => "los-angeles-county";

    /// <summary>What the drawings may name.</summary>
    public ProcessVocabulary Vocabulary { get; }

    /// <summary>The county's calendar in force: its file's, with the closures declared since.</summary>
    public BusinessCalendar Calendar => _inForce;

    /// <summary>The county's reasons for a return.</summary>
    public IReadOnlyList<ReturnReason> ReturnReasons { get; }

    /// <summary>Their codes.</summary>
    public IReadOnlySet<string> ReturnReasonCodes { get; }

    /// <summary>The settings of the over-30 backlog.</summary>
    public BacklogPolicy Backlog { get; }

    /// <summary>The files of the folder as read, for storing each new content hash.</summary>
    public IReadOnlyList<PolicyFile> Files { get; }

    /// <summary>Ids of the calendars.</summary>
    public IReadOnlyList<string> CalendarIds => [.. _calendars.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The definitions that new work takes.</summary>
    public IReadOnlyList<ProcessDefinition> Processes => _current.Values;

    /// <summary>The definition that new work takes; null when the folder has none with that id.</summary>
    public ProcessDefinition? Process(string processId) => _current.GetValueOrDefault(processId);

    /// <summary>The definition that an instance began with; null when that file was never stored here.</summary>
    public ProcessDefinition? Process(string hash, string processId) => _byHash.GetValueOrDefault((hash, processId));

    /// <summary>The calendar with that id; null when there is none.</summary>
    public BusinessCalendar? CalendarById(string id) => id == _inForce.Id ? _inForce : _calendars.GetValueOrDefault(id);

    /// <summary>Puts the county's declared closures in force on this node.</summary>
    public void PutInForce(IEnumerable<DeclaredClosure> declared) => _inForce = CalendarWith(declared);

    /// <summary>The county's calendar of the folder, with these closures.</summary>
    internal BusinessCalendar CalendarWith(IEnumerable<DeclaredClosure> declared) => With(_inFile, declared);

    /// <summary>What the county's calendar ever was here: each content of its file with as many of these closures as were declared by then.</summary>
    internal IEnumerable<BusinessCalendar> CalendarsKnown(IReadOnlyList<DeclaredClosure> declared) =>
        from content in _earlier.Prepend(_inFile)
        from count in Enumerable.Range(0, declared.Count + 1)
        select With(content, declared.Take(count));

    /// <summary>The file that holds a decision; null when the folder has none with that id.</summary>
    public DecisionTableFile? Decision(string id) => _decisions.GetValueOrDefault(id);

    private static BusinessCalendar With(BusinessCalendar calendar, IEnumerable<DeclaredClosure> declared) =>
        declared.OrderBy(c => c.Date).Aggregate(calendar, (counted, closure) => counted.WithClosure(closure.Date, closure.Name, closure.Source));
}
