using ErAlerts.Workflow.Elements;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>workflow elements</c>: which elements of BPMN run; as text the table of workflows/README.md.</summary>
internal sealed class WorkflowElements : Verb
{
    public WorkflowElements()
        : base("elements", "List the elements of BPMN and whether they run.")
    {
    }

    protected override Task<int> Run(Call call, CancellationToken stop) => Task.FromResult(call.Answer.Done(
        SupportedElements.All.Select(element => new { element.Name, element.Label, element.IsSupported, element.Note }),
        console => console.Profile.Out.Writer.WriteLine(SupportedElements.Table())));
}
