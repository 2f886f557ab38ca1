using ErAlerts.Application.Processes.Hosting;
using ErAlerts.Domain;
using ErAlerts.Domain.People;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Application.Policies;

/// <summary>Whether this product can carry out what a drawing asks of it: names that nothing here knows, and asks that nobody would answer, are refused.</summary>
internal sealed class HostCheck(PolicyParts parts, ProcessDefinition process)
{
    private readonly string _subject = ProcessVocabulary.SubjectOf(process);

    public IEnumerable<Finding> Findings()
    {
        if (parts.Vocabulary.Kind(_subject) is not { } kind)
        {
            return [Error(process.Id, "subject-unknown", $"er:subject='{_subject}' is nothing that processes can be about; known are {Known()}.")];
        }

        return [.. Starts(), .. process.Elements.SelectMany(e => Named(e).Concat(Asked(e))), .. kind.Check(process)];
    }

    private IEnumerable<Finding> Starts()
    {
        foreach (var start in process.Starts)
        {
            var id = start.ElementId ?? process.Id;
            if (start.Trigger is StartTrigger.Timer or StartTrigger.Condition)
            {
                yield return Error(id, "start-unsupported", $"Nothing says about which {_subject} a process that starts by a {Codes.Of(start.Trigger)} would be; begin it by a message or a signal.");
            }
            else if (start.AllNeeded)
            {
                yield return Error(id, "start-unsupported", "A start that needs several events is not supported here; give each its own start.");
            }
        }
    }

    /// <summary>Names that must be known.</summary>
    private IEnumerable<Finding> Named(Element element)
    {
        if (element.Attributes.Find("decision") is { } decision && !parts.Decisions.Exists(f => f.Id == decision))
        {
            yield return Error(element.Id, "decision-missing", $"The folder has no decision '{decision}'.");
        }

        if (element.Attributes.Find("action") is { } name && ActionProblem(element, name) is { } problem)
        {
            yield return problem;
        }

        if (element.Attributes.Find("role") is { } role && !Codes.TryParse<Role>(role, out _))
        {
            yield return Error(element.Id, "role-unknown", $"Nobody can hold the role '{role}'.");
        }

        if (RetryPolicy.Of(element.Attributes).Problem is { } retry)
        {
            yield return Error(element.Id, "bad-retry", retry);
        }
    }

    private Finding? ActionProblem(Element element, string name) => parts.Vocabulary.Action(name) switch
    {
        null => Error(element.Id, "action-unknown", $"No action is called '{name}'."),
        var action when action.SubjectType != parts.Vocabulary.Kind(_subject)!.SubjectType =>
            Error(element.Id, "action-of-other-subject", $"The action '{name}' is not for a {_subject}, which is what '{process.Id}' is about."),
        _ => null,
    };

    /// <summary>Asks that somebody must answer.</summary>
    private IEnumerable<Finding> Asked(Element element)
    {
        switch (element)
        {
            case ServiceTask when element.Attributes.Find("action") is null:
                yield return Error(element.Id, "action-missing", "A service task names what it does in er:action; without it nothing would ever complete it.");
                break;
            case BusinessRuleTask when element.Attributes.Find("action") is null && element.Attributes.Find("decision") is null:
                yield return Error(element.Id, "decision-unnamed", "A business-rule task names its table in er:decision.");
                break;
            case AdHocSubProcess:
                yield return Error(element.Id, "ad-hoc-unsupported", "No page lets a person choose what to do next in an ad-hoc sub-process; draw the choice as a gateway.");
                break;
            case CallActivity { CalledElement: var called } when CallProblem(element, called) is { } problem:
                yield return problem;
                break;
            case SendTask send when parts.Vocabulary.IsForSubject(process, send.MessageName):
                yield return Reserved(element, send.MessageName);
                break;
            case ThrowEvent thrown when thrown.Definitions.OfType<MessageEventDefinition>().FirstOrDefault(m => parts.Vocabulary.IsForSubject(process, m.Name)) is { } message:
                yield return Reserved(element, message.Name);
                break;
        }
    }

    private Finding? CallProblem(Element element, string called) => parts.Current.Find(p => p.Id == called) switch
    {
        null => Error(element.Id, "called-process-missing", $"The folder has no process '{called}'."),
        { } other when ProcessVocabulary.SubjectOf(other) != _subject && !other.IsGlobalTask =>
            Error(element.Id, "called-process-other-subject", $"The process '{called}' is about a {ProcessVocabulary.SubjectOf(other)}; a called process is about the subject of its caller."),
        _ => null,
    };

    private Finding Reserved(Element element, string message) =>
        Error(element.Id, "message-reserved", $"The message '{message}' comes from the county's system; no drawing may send it.");

    private Finding Error(string element, string code, string message) => new(Severity.Error, process.File, element, code, message);

    private string Known() => string.Join(", ", parts.Vocabulary.Kinds.Select(k => k.Code).Order(StringComparer.Ordinal));
}
