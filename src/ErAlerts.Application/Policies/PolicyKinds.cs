using System.Text;

namespace ErAlerts.Application.Policies;

/// <summary>What a file is. Other tools name BPMN files in several ways; a plain <c>.xml</c> is known by the namespace that stands at its head.</summary>
internal static class PolicyKinds
{
    private const int HeadLength = 16_384;
    private const string BpmnModel = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private const string DmnSpace = "/spec/DMN/";
    private static readonly string[] BpmnEndings = [".bpmn", ".bpmn2", ".bpmn20", ".bpmn.xml", ".bpmn20.xml", ".bpmn2.xml"];

    /// <summary>A BPMN file.</summary>
    public static bool IsBpmn(PolicyFile file) =>
        Array.Exists(BpmnEndings, ending => Ends(file, ending)) || (Ends(file, ".xml") && Head(file).Contains(BpmnModel, StringComparison.Ordinal));

    /// <summary>A DMN file.</summary>
    public static bool IsDmn(PolicyFile file) =>
        Ends(file, ".dmn") || (Ends(file, ".xml") && Head(file).Contains(DmnSpace, StringComparison.Ordinal));

    private static bool Ends(PolicyFile file, string ending) => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static string Head(PolicyFile file) => Encoding.Latin1.GetString(file.Content.AsSpan(0, Math.Min(file.Content.Length, HeadLength)));
}
