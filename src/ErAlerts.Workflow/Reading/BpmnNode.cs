using System.Text;

namespace ErAlerts.Workflow.Reading;

/// <summary>An XML element of a BPMN file, as light as reading allows: diagrams are left out.</summary>
internal sealed class BpmnNode(string name, string space, BpmnAttribute[] attributes, int line)
{
    private static readonly List<BpmnNode> Childless = [];
    private List<BpmnNode>? _children;
    private string? _text;
    private StringBuilder? _more;

    /// <summary>Local name.</summary>
    public string Name { get; } = name;

    /// <summary>Namespace.</summary>
    public string Space { get; } = space;

    public BpmnAttribute[] Attributes { get; } = attributes;

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Text directly inside it, or empty.</summary>
    public string Text => _more is null ? _text ?? "" : _text = _more.ToString();

    /// <summary>In document order. A list and no interface, for every walk over an interface makes an enumerator.</summary>
    public List<BpmnNode> Children => _children ?? Childless;

    public bool IsBpmn { get; } = space == BpmnNames.Model;

    public string? Id => this["id"];

    /// <summary>An attribute of no namespace; null when absent.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var candidate in Attributes)
            {
                if (candidate.Space.Length == 0 && candidate.Name == attribute)
                {
                    return candidate.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Most text comes in one piece, which is kept as it is.</summary>
    public void Append(string text)
    {
        if (_text is null)
        {
            _text = text;
            return;
        }

        (_more ??= new StringBuilder(_text)).Append(text);
    }

    public void Add(BpmnNode child) => (_children ??= new(2)).Add(child);

    /// <summary>First BPMN child of that name.</summary>
    public BpmnNode? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name && child.IsBpmn)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>BPMN children of that name.</summary>
    public IEnumerable<BpmnNode> Named(string name) => Child(name) is null ? [] : All(name);

    private IEnumerable<BpmnNode> All(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name && child.IsBpmn)
            {
                yield return child;
            }
        }
    }
}

/// <summary>An attribute, with the prefix it was written with.</summary>
internal readonly record struct BpmnAttribute(string Prefix, string Name, string Space, string Value);
