using System.Collections.Frozen;
using System.Xml;

namespace ErAlerts.Workflow.Reading;

/// <summary>What the file is written in: misspelt elements of the standard, and the extensions of other vendors, which are kept and named.</summary>
internal static class BpmnVocabulary
{
    private const string Correlation =
        "A correlation key takes effect where each of its properties is read from a message in FEEL; this one has no effect, and a message finds its instance by er:correlation on the message, event or task.";

    private const string Conversations = "Conversations are drawn and have no effect.";

    /// <summary>Without an id they cannot be named by anything, though the schema lets them have none.</summary>
    private static readonly FrozenSet<string> WantId = FrozenSet.ToFrozenSet(
        ["process", "message", "signal", "error", "escalation"], StringComparer.Ordinal);

    /// <summary>Elements whose text names another, where only the drawing suffers when that is not there.</summary>
    private static readonly FrozenSet<string> Drawn = FrozenSet.ToFrozenSet(["incoming", "outgoing", "flowNodeRef"], StringComparer.Ordinal);

    /// <summary>What is drawn and read, but moves no token.</summary>
    private static readonly FrozenDictionary<string, string> WithoutEffect = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["correlationKey"] = Correlation,
        ["conversation"] = Conversations,
        ["subConversation"] = Conversations,
        ["callConversation"] = Conversations,
        ["globalConversation"] = Conversations,
        ["choreography"] = "A choreography says how parties exchange messages; it is no process and is not run.",
        ["globalChoreographyTask"] = "A choreography says how parties exchange messages; it is no process and is not run.",
        ["auditing"] = "Auditing and monitoring elements are kept and have no effect; every step is kept in the history anyway.",
        ["monitoring"] = "Auditing and monitoring elements are kept and have no effect; every step is kept in the history anyway.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Check(BpmnFile file)
    {
        var idle = new SortedDictionary<string, (int Count, string First)>(StringComparer.Ordinal);
        var foreign = new Dictionary<Extension, (int Count, string First)>();
        foreach (var (node, nearest) in file.All)
        {
            if (!BpmnNames.Vocabulary.Contains(node.Name))
            {
                file.Findings.Add(
                    Severity.Error, nearest, "unknown-element", $"BPMN 2.0 has no element \"{node.Name}\" (line {node.Line}).");
            }

            CheckNode(file, node, nearest);

            if (WithoutEffect.TryGetValue(node.Name, out var why) && !(node.Name == "correlationKey" && HasEffect(file, node)))
            {
                Note(idle, why, nearest);
            }

            foreach (var attribute in node.Attributes)
            {
                if (attribute.Prefix.Length > 0 && attribute.Prefix != "xml" && attribute.Space != BpmnNames.Instance && !BpmnNames.IsOurs(attribute.Prefix, attribute.Space)
                    && attribute.Space != BpmnNames.Model)
                {
                    Note(foreign, new(attribute.Prefix, attribute.Name, IsAttribute: true), nearest);
                }
            }

            foreach (var child in node.Children)
            {
                if (!child.IsBpmn && !BpmnNames.IsOurs("", child.Space))
                {
                    Note(foreign, new(child.Space, child.Name, IsAttribute: false), nearest);
                }
            }
        }

        Tell(file, idle, foreign);
        CheckIds(file);
    }

    /// <summary>An id that is no XML name breaks the schema, but does no harm here; some vendors write none other, so it is said once.</summary>
    private static void CheckIds(BpmnFile file)
    {
        var odd = file.All.Where(entry => entry.Node.Id is { } id && !IsName(id)).Select(entry => entry.Node).ToList();
        if (odd.Count > 0)
        {
            file.Findings.Add(
                Severity.Warning, odd[0].Id!, "id-no-name", $"The id \"{odd[0].Id}\" on line {odd[0].Line} is no XML name, as the schema of BPMN wants it ({odd.Count} such ids).");
        }
    }

    private static bool IsName(string id)
    {
        if (id.Length == 0 || !XmlConvert.IsStartNCNameChar(id[0]))
        {
            return id.Length > 1 && char.IsHighSurrogate(id[0]);
        }

        foreach (var letter in id)
        {
            if (!XmlConvert.IsNCNameChar(letter) && !char.IsSurrogate(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasEffect(BpmnFile file, BpmnNode key) => file.Retrievals.Subscribed.Contains(key)
        || (file.Retrievals.Properties(key) is { Count: > 0 } properties && properties.TrueForAll(property => property is not null && file.Retrievals.Read.Contains(property)));

    private static void CheckNode(BpmnFile file, BpmnNode node, string nearest)
    {
        if (string.IsNullOrWhiteSpace(node.Id) && WantId.Contains(node.Name))
        {
            file.Findings.Add(Severity.Warning, nearest, "id-missing", $"The {node.Name} on line {node.Line} has no id.");
        }

        if (Drawn.Contains(node.Name) && file.Find(node.Text) is null)
        {
            file.Findings.Add(
                Severity.Warning, nearest, "dangling-reference", $"{nearest} refers as {node.Name} to {(node.Text.Trim() is { Length: > 0 } text ? text : "nothing")}, which is not in the file.");
        }

        if (BpmnOrder.Broken(node) is var (before, after))
        {
            file.Findings.Add(
                Severity.Warning, nearest, "schema-order", $"In {nearest} a {after.Name} stands after a {before.Name}; the schema of BPMN wants it before.");
        }
    }

    private static void Tell(
        BpmnFile file, SortedDictionary<string, (int Count, string First)> idle, Dictionary<Extension, (int Count, string First)> foreign)
    {
        foreach (var (why, (_, first)) in idle)
        {
            file.Findings.Add(why == Correlation ? Severity.Warning : Severity.Info, first, "without-effect", why);
        }

        foreach (var (name, (count, first)) in foreign.Select(entry => (entry.Key.ToString(), entry.Value)).OrderBy(entry => entry.Item1, StringComparer.Ordinal))
        {
            file.Findings.Add(
                Severity.Info, first, "foreign-extension", $"The extension {name} is kept and has no meaning here ({count} times, first here).");
        }
    }

    private static void Note<T>(IDictionary<T, (int Count, string First)> noted, T what, string nearest) =>
        noted[what] = noted.TryGetValue(what, out var known) ? (known.Count + 1, known.First) : (1, nearest);

    /// <summary>An attribute or element of another vendor. Its wording is made once, for files name the same ones a hundred thousand times.</summary>
    private readonly record struct Extension(string Of, string Name, bool IsAttribute)
    {
        public override string ToString() => IsAttribute ? $"{Of}:{Name}" : $"{Name} ({Of})";
    }
}
