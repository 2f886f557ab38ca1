using System.Security.Cryptography;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Reading;

/// <summary>Reads BPMN 2.0 XML. What the interpreter cannot run is refused here, with the element's id and a sentence.</summary>
public static class BpmnReader
{
    /// <summary>Code of a process that does not say whether it is executable and cannot be run as it is drawn; who needs it to run refuses it.</summary>
    public const string NotRunnable = "not-runnable";

    /// <summary>Every process of the file, and what is to be said about it. Never throws.</summary>
    public static BpmnReading Read(ReadOnlyMemory<byte> xml, string file)
    {
        var (root, code, reason) = BpmnXml.Load(xml);
        if (root is null)
        {
            return Refused(file, code, reason);
        }

        if (root.Name != "definitions" || !root.IsBpmn)
        {
            return Refused(file, "not-bpmn", $"The root element is {root.Name} of \"{root.Space}\", not the definitions of BPMN 2.0.");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(xml.Span));
        var model = new BpmnFile(root, file, hash);
        BpmnVocabulary.Check(model);
        var processes = model.Callables.Select((node, at) => BpmnProcessReader.Read(model, node, at + 1)).OfType<ProcessDefinition>().ToList();
        var flows = BpmnCollaboration.Read(model);
        if (flows.Count > 0)
        {
            processes.ForEach(process => process.Connect(flows, processes));
        }

        if (model.Callables.Count == 0)
        {
            model.Findings.Add(Severity.Warning, root.Id ?? root.Name, "no-process", "The file contains no process.");
        }

        return new(processes, model.Findings.ToList()) { MessageFlows = flows };
    }

    private static BpmnReading Refused(string file, string code, string reason) =>
        new([], [new Finding(Severity.Error, file, "", code, reason)]);
}
