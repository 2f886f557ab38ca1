using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using ErAlerts.Cli.Input;
using ErAlerts.Domain;
using ErAlerts.Workflow.Writing;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>workflow format</c>: writes a BPMN file again, laid out in one way; nothing in it is lost, so that versions can be compared.</summary>
internal sealed class WorkflowFormat : Verb
{
    private readonly Argument<string> _file = new("file") { Description = "The BPMN file.", HelpName = "FILE.bpmn" };
    private readonly Option<string?> _out = new("--out") { Description = "Where to write; the output when left out.", HelpName = "OUT.bpmn" };

    public WorkflowFormat()
        : base("format", "Lay a BPMN file out anew without losing anything.")
    {
        Add(_file);
        Add(_out);
    }

    protected override Task<int> Run(Call call, CancellationToken stop)
    {
        var path = call.Value(_file);
        if (InputFile.Read(path, "file") is not Outcome<byte[]>.Done(var bytes))
        {
            return Task.FromResult(call.Answer.Refused(InputFile.Read(path, "file").Refusal!));
        }

        var (document, problem) = BpmnDocument.Read(bytes, path);
        return Task.FromResult(document is null ? call.Answer.Found([problem!], string.Empty) : Write(call, document.Format()));
    }

    private int Write(Call call, ReadOnlyMemory<byte> formatted)
    {
        var target = call.Value(_out);
        if (target is not null)
        {
            File.WriteAllBytes(target, formatted.ToArray());
        }

        return call.Answer.Done(
            new { File = target, Bytes = formatted.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(formatted.Span)) },
            console => console.Profile.Out.Writer.WriteLine(target ?? Encoding.UTF8.GetString(formatted.Span).TrimEnd()));
    }
}
