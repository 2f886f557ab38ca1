using System.Collections.Frozen;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Reading;

/// <summary>Data objects, stores, properties, inputs and outputs of a file: each is a variable, named as it is drawn (BPMN 10.4).</summary>
internal sealed class BpmnData
{
    private static readonly FrozenSet<string> Items = FrozenSet.ToFrozenSet(
        ["dataObject", "dataStore", "property", "dataInput", "dataOutput", "inputDataItem", "outputDataItem"], StringComparer.Ordinal);

    /// <summary>So many comparisons find the names in any drawing that people make, and take less than half a second.</summary>
    private const int MostCompared = 20_000_000;

    /// <summary>Different names of several words in one text.</summary>
    private const int MostUsed = 200;

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(BpmnNode Of, string Kind), DeclaredData> _declared = [];
    private readonly string[] _wordy;
    private int _compared;

    public BpmnData(BpmnFile file)
    {
        foreach (var (node, _) in file.All)
        {
            if (Items.Contains(node.Name) && node.Id is { Length: > 0 } id)
            {
                _keys[id] = NameOf(node) ?? id;
            }
        }

        foreach (var (node, _) in file.All)
        {
            if (node.Name is "dataObjectReference" or "dataStoreReference" && node.Id is { Length: > 0 } id)
            {
                Refer(file, node, id);
            }
        }

        Aliases = _keys.Where(pair => !string.Equals(pair.Key, pair.Value, StringComparison.Ordinal)).ToFrozenDictionary(StringComparer.Ordinal);
        _wordy = [.. _keys.Values.Concat(_keys.Keys).Where(name => !name.All(IsLetter)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Ids whose variable goes by another name.</summary>
    public FrozenDictionary<string, string> Aliases { get; }

    /// <summary>The names by which they go.</summary>
    public FrozenSet<string> Aliased => field ??= Aliases.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Variables of the data items of one kind that an element, or its ioSpecification, declares; those of what many calls call are found once.</summary>
    public DeclaredData Declared(BpmnNode of, string kind)
    {
        if (!_declared.TryGetValue((of, kind), out var declared))
        {
            var items = of.Named(kind).Concat(of.Child("ioSpecification")?.Named(kind) ?? []).Select(item => Key(item.Id)).OfType<string>();
            _declared[(of, kind)] = declared = new([.. items]);
        }

        return declared;
    }

    /// <summary>
    /// The names with blanks or operators in them that a text may use; single words need no help. They are given as members, not as
    /// the variables in scope, for those would have to be complete and nobody knows what variables a start or an answer brings.
    /// </summary>
    public FeelVocabulary VocabularyOf(string text)
    {
        if (_wordy.Length == 0)
        {
            return FeelVocabulary.Empty;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length && _compared < MostCompared && used.Count < MostUsed; at++)
        {
            if (at == 0 || !IsLetter(text[at]) || !IsLetter(text[at - 1]))
            {
                Use(text.AsSpan(at), used);
            }
        }

        return new FeelVocabulary(names: null, used, types: null);
    }

    /// <summary>The names with which a text begins: those among the sorted names that begin as it does are fewer with every letter.</summary>
    private void Use(ReadOnlySpan<char> text, HashSet<string> used)
    {
        var (first, after) = (0, _wordy.Length);
        for (var length = 1; length <= text.Length && first < after; length++)
        {
            (first, after) = (Edge(first, after, length - 1, text[length - 1], past: false), Edge(first, after, length - 1, text[length - 1], past: true));
            if (first < after && _wordy[first].Length == length)
            {
                used.Add(_wordy[first]);
                first++;
            }
        }
    }

    /// <summary>Of names that are alike before a letter: the first that has that letter there or a later one, or the first that has a later one.</summary>
    private int Edge(int first, int after, int at, char letter, bool past)
    {
        while (first < after)
        {
            _compared++;
            var middle = (first + after) >>> 1;
            (first, after) = _wordy[middle][at] < letter || (past && _wordy[middle][at] == letter) ? (middle + 1, after) : (first, middle);
        }

        return first;
    }

    /// <summary>The variable that a reference means; null when it means none.</summary>
    public string? Key(string? reference)
    {
        var id = reference?.Trim() ?? "";
        return _keys.GetValueOrDefault(id) ?? _keys.GetValueOrDefault(id[(id.IndexOf(':') + 1)..]);
    }

    /// <summary>Associations of an activity or event in one direction.</summary>
    public static List<DataAssociation> Associations(BpmnElementReading reading, string name)
    {
        var read = new List<DataAssociation>();
        foreach (var node in reading.Node.Named(name))
        {
            var assignments = new List<(FeelExpression From, string To)>();
            foreach (var assignment in node.Named("assignment"))
            {
                if (reading.Expression(assignment.Child("from")) is { } from && Target(reading, assignment.Child("to"), node) is { } to)
                {
                    assignments.Add((from, to));
                }
            }

            var sources = node.Named("sourceRef").Select(reading.DataRef).OfType<string>().ToList();
            var target = node.Child("targetRef") is { } end ? reading.DataRef(end) : null;
            read.Add(new(sources, target, reading.Expression(node.Child("transformation")), assignments));
        }

        return read;
    }

    private static string? Target(BpmnElementReading reading, BpmnNode? to, BpmnNode association)
    {
        var text = to?.Text.Trim() ?? "";
        var name = text.Length == 0 ? association.Child("targetRef")?.Text : text;
        if (string.IsNullOrWhiteSpace(name))
        {
            reading.Error("assignment-without-target", $"An assignment of {reading.Id} does not say what it is assigned to.");
            return null;
        }

        return reading.File.Data.Key(name) ?? name.Trim();
    }

    private void Refer(BpmnFile file, BpmnNode node, string id)
    {
        var reference = node["dataObjectRef"] ?? node["dataStoreRef"];
        if (Key(reference) is not { } key)
        {
            _keys[id] = NameOf(node) ?? id;
            return;
        }

        if (string.Equals(key, file.Find(reference)?.Id, StringComparison.Ordinal) && NameOf(node) is { } drawn)
        {
            _keys[key] = drawn;
            key = drawn;
        }

        _keys[id] = key;
    }

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private static string? NameOf(BpmnNode node)
    {
        var name = node["name"]?.Trim();
        return string.IsNullOrEmpty(name) ? null : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>Variables of declared data, in their order.</summary>
internal sealed class DeclaredData(List<string> names)
{
    private readonly HashSet<string> _set = new(names, StringComparer.Ordinal);

    public IReadOnlyList<string> Names => names;

    public bool Contains(string name) => _set.Contains(name);
}
