using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Elements;

/// <summary>linkEventDefinition (BPMN 10.5.5): a jump within one container, from any throwing to the one catching end of that name.</summary>
public sealed class LinkEventDefinition : EventDefinition
{
    internal LinkEventDefinition(string name) => Name = name;

    /// <summary>The name that both ends bear.</summary>
    public string Name { get; }

    internal Element? Target { get; private set; }

    internal override void Link(BpmnWiring wiring, Element owner)
    {
        if (owner is not ThrowEvent)
        {
            return;
        }

        var ends = owner.Container.LinkEnds(Name);
        var number = ends.Count();
        Target = ends.FirstOrDefault();
        if (number != 1)
        {
            wiring.Error(owner, "link-without-target", $"The link \"{Name}\" has {number} catching events in its process; it needs exactly one.");
        }
    }
}
