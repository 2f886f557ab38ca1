using ErAlerts.Domain.Time;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Policies;

/// <summary>What the reader gathers before the catalogue is made.</summary>
internal sealed record PolicyParts
{
    public List<ProcessDefinition> Current { get; } = [];

    public List<ProcessDefinition> Retired { get; } = [];

    public List<DecisionTableFile> Decisions { get; } = [];

    public List<BusinessCalendar> Calendars { get; } = [];

    public List<BusinessCalendar> RetiredCalendars { get; } = [];

    public List<ReturnReason> ReturnReasons { get; } = [];

    public BacklogPolicy? Backlog { get; set; }

    public ProcessVocabulary Vocabulary { get; init; } = ProcessVocabulary.Shipped;

    public List<PolicyFile> Files { get; } = [];
}
