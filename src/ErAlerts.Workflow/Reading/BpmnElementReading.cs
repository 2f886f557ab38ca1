using System.Globalization;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Reading;

/// <summary>One flow node being read: what its class asks of the XML.</summary>
internal sealed class BpmnElementReading(BpmnProcessReader process, BpmnNode node, string id, Container container)
{
    public BpmnNode Node { get; } = node;

    public Container Container { get; } = container;

    public BpmnFile File => process.File;

    public string Id { get; } = id;

    public string? Name { get; } = node["name"];

    public ForeignAttributes Attributes => ForeignAttributes.Of(Node);

    public void Error(string code, string message) => File.Findings.Add(Severity.Error, Id, code, message);

    public void Warn(string code, string message) => File.Findings.Add(Severity.Warning, Id, code, message);

    public string? Attribute(string name) => Node[name];

    public string? Attribute(BpmnNode inner, string name) => inner[name];

    public string? Required(string name)
    {
        if (string.IsNullOrWhiteSpace(Node[name]))
        {
            Error("attribute-missing", $"The {Node.Name} {Id} has no {name}.");
        }

        return Node[name];
    }

    public bool Flag(string name, bool absent = false) => Flag(Node, name, absent);

    public bool Flag(BpmnNode inner, string name, bool absent = false)
    {
        switch (inner[name]?.Trim())
        {
            case null or "":
                return absent;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            case var other:
                Error("bad-value", $"The attribute {name} of {Id} is \"{other}\", neither true nor false.");
                return absent;
        }
    }

    /// <summary>A number of at least one.</summary>
    public int Count(string name, int absent)
    {
        if (Node[name] is not { } text)
        {
            return absent;
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_000_000)
        {
            return number;
        }

        Error("bad-value", $"The attribute {name} of {Id} is \"{text}\", no number of at least one.");
        return absent;
    }

    /// <summary>The expression in an element; null where it is absent or, with a finding, where it cannot be read.</summary>
    public FeelExpression? Expression(BpmnNode? expression) =>
        expression is null ? null : BpmnExpressions.Read(File, Id, expression.Text, expression["language"], expression.Name);

    public FeelExpression? Expression(string text, BpmnNode of) => BpmnExpressions.Read(File, Id, text, null, of.Name);

    /// <summary>The script of a script task, the standard's or Zeebe's; null where there is none.</summary>
    public FeelExpression? Script()
    {
        if (Node.Child("script") is { } script && !string.IsNullOrWhiteSpace(script.Text))
        {
            return BpmnExpressions.Read(File, Id, script.Text, Node["scriptFormat"], "script");
        }

        if (BpmnForeign.Element(Node, "script", "expression") is { } text)
        {
            return BpmnExpressions.Read(File, Id, text, null, "script");
        }

        if (!BpmnExpressions.IsFeel(Node["scriptFormat"]))
        {
            Error("other-language", $"The script of {Id} is written in {Node["scriptFormat"]} and stands outside the file; only FEEL in the file is run here.");
        }

        return null;
    }

    /// <summary>A detail that other engines write too: ours first, then theirs.</summary>
    public string? Extension(string name) => BpmnForeign.Detail(Node, name);

    /// <summary>The process or global task that a call names; empty, with a finding, where it names none.</summary>
    public string Called()
    {
        var called = Node["calledElement"] ?? BpmnForeign.Element(Node, "calledElement", "processId");
        if (string.IsNullOrWhiteSpace(called))
        {
            Error("call-without-target", $"The call activity {Id} does not say what it calls.");
            return "";
        }

        return File.Find(called)?.Id ?? called.Trim();
    }

    /// <summary>The correlation keys by which a message finds an instance of this process.</summary>
    public (List<MessageKey> Subscribed, List<ConversationKey> Conversations) KeysOf(BpmnNode? message) => process.Correlation.KeysOf(message);

    /// <summary>The message that a task sends or receives.</summary>
    public MessageName Message() => BpmnEvents.Message(this, Node);

    /// <summary>The inside of a sub-process.</summary>
    public Container Inner() => process.Inner(this);

    /// <summary>Something in it declares or carries data; most elements have nothing of the kind.</summary>
    public bool HasData => Node.Children.Exists(child =>
        child.Name is "ioSpecification" or "property" or "dataInput" or "dataOutput" or "dataInputAssociation" or "dataOutputAssociation");

    /// <summary>Variables of the data items of that kind that stand in this element or in its ioSpecification.</summary>
    public List<string> DataKeys(string name) => [.. DeclaredBy(Node, name).Names];

    public DeclaredData DeclaredBy(BpmnNode of, string name) => File.Data.Declared(of, name);

    /// <summary>The variable of a data item declared in place.</summary>
    public string? DataKey(BpmnNode? item) => item is null ? null : File.Data.Key(item.Id) ?? item["name"] ?? item.Id;

    /// <summary>The variable that an element's text refers to.</summary>
    public string? DataRef(BpmnNode? reference)
    {
        var text = reference?.Text.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (File.Data.Key(text) is { } key)
        {
            return key;
        }

        if (File.Find(text) is { } other && SupportedElements.Maker(other.Name) is not null)
        {
            Warn("data-of-an-element", $"A data association of {Id} names the element {text} where BPMN wants one of its data inputs or outputs; it carries nothing.");
            return null;
        }

        Error("dangling-reference", $"{Id} refers to the data {text}, which is not in the file.");
        return null;
    }
}
