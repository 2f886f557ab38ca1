using ErAlerts.Application.Policies;

namespace ErAlerts.Web.Components;

/// <summary>What the drawing calls an element at which a process waits.</summary>
internal static class ElementNames
{
    /// <summary>The name in the definition that the process follows; the id where that definition is not at hand.</summary>
    public static string NameOf(this PolicyCatalogue policies, string? hash, string? processId, string element) =>
        hash is null || processId is null ? element : policies.Process(hash, processId)?.Find(element)?.Name ?? element;
}
