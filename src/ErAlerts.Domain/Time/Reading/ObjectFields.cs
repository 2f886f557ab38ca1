using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ErAlerts.Domain.Time.Reading;

/// <summary>Takes the fields of one JSON object, one by one; what is left over at the end is unknown and refused.</summary>
internal sealed class ObjectFields
{
    private readonly JsonValue value;
    private readonly CalendarFaults faults;
    private readonly Dictionary<string, JsonMember> left = new(StringComparer.Ordinal);

    public ObjectFields(JsonValue value, CalendarFaults faults)
    {
        this.value = value;
        this.faults = faults;
        if (value.Kind != JsonValueKind.Object)
        {
            faults.Add(value.Place, "wrong-type", "An object in braces is expected here.");
        }

        foreach (var member in value.Members)
        {
            if (!left.TryAdd(member.Name, member))
            {
                faults.Add(member.Place, "duplicate-field", $"The field '{member.Name}' stands here a second time.");
            }
        }
    }

    public JsonPlace Place => value.Place;

    /// <summary>The place of a field that was given, else of its object.</summary>
    public JsonPlace PlaceOf(string name) =>
        value.Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal))?.Place ?? Place;

    /// <summary>The field's value; null when it is absent or null.</summary>
    public JsonValue? Optional(string name) =>
        left.Remove(name, out var member) && member.Value.Kind != JsonValueKind.Null ? member.Value : null;

    public JsonValue? Required(string name, string code = "missing-field")
    {
        if (Optional(name) is { } found)
        {
            return found;
        }

        if (value.Kind == JsonValueKind.Object)
        {
            faults.Add(PlaceOf(name), code, $"The field '{name}' is required.");
        }

        return null;
    }

    /// <summary>A text that is not blank; the empty text, with a fault, when there is none.</summary>
    public string Text(string name, string code = "missing-field")
    {
        if (Required(name, code) is not { } found)
        {
            return "";
        }

        var text = TextOf(found);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            faults.Add(found.Place, code, $"The field '{name}' must not be blank.");
        }

        return text?.Trim() ?? "";
    }

    public bool Flag(string name)
    {
        if (Optional(name) is not { } found)
        {
            return false;
        }

        if (found.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            faults.Add(found.Place, "wrong-type", $"The field '{name}' is true or false.");
        }

        return found.Kind == JsonValueKind.True;
    }

    /// <summary>A whole number from 1 to a limit; 1, with a fault, when it is none.</summary>
    public int Number(string name, int limit)
    {
        if (Required(name) is not { } found)
        {
            return 1;
        }

        if (found.Kind == JsonValueKind.Number
            && int.TryParse(found.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= limit)
        {
            return number;
        }

        faults.Add(found.Place, "out-of-range", $"The field '{name}' is a whole number from 1 to {limit}.");
        return 1;
    }

    public ImmutableArray<JsonValue> List(string name, bool required)
    {
        if ((required ? Required(name) : Optional(name)) is not { } found)
        {
            return [];
        }

        if (found.Kind != JsonValueKind.Array)
        {
            faults.Add(found.Place, "wrong-type", $"The field '{name}' is a list in square brackets.");
        }

        return found.Items;
    }

    /// <summary>The text of a string value; null, with a fault, for any other.</summary>
    public string? TextOf(JsonValue found)
    {
        if (found.Kind == JsonValueKind.String)
        {
            return found.Text;
        }

        faults.Add(found.Place, "wrong-type", "A text in quotes is expected here.");
        return null;
    }

    public void RefuseTheRest()
    {
        foreach (var member in left.Values)
        {
            faults.Add(member.Place, "unknown-field", $"The field '{member.Name}' is not known here.");
        }
    }
}
