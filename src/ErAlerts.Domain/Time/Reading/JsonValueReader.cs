using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ErAlerts.Domain.Time.Reading;

/// <summary>Reads JSON bytes into values with their places. Throws <see cref="JsonException"/> with the line where it is no JSON.</summary>
internal ref struct JsonValueReader
{
    private readonly ReadOnlySpan<byte> json;
    private Utf8JsonReader reader;
    private int line = 1;
    private int counted;

    private JsonValueReader(ReadOnlySpan<byte> json)
    {
        this.json = json;
        reader = new Utf8JsonReader(json);
    }

    public static JsonValue Read(ReadOnlySpan<byte> json)
    {
        var values = new JsonValueReader(json.StartsWith(Encoding.UTF8.Preamble) ? json[3..] : json);
        values.reader.Read();
        var root = values.Value(JsonPlace.Root.Path);
        values.reader.Read(); // refuses what follows the value
        return root;
    }

    private JsonValue Value(string path)
    {
        var place = new JsonPlace(path, Line());
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(place, JsonValueKind.Object, "", Members(path), []),
            JsonTokenType.StartArray => new(place, JsonValueKind.Array, "", [], Items(path)),
            JsonTokenType.String => new(place, JsonValueKind.String, Text(), [], []),
            JsonTokenType.Number => new(place, JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), [], []),
            JsonTokenType.True => new(place, JsonValueKind.True, "", [], []),
            JsonTokenType.False => new(place, JsonValueKind.False, "", [], []),
            _ => new(place, JsonValueKind.Null, "", [], []),
        };
    }

    private ImmutableArray<JsonMember> Members(string path)
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text();
            var place = new JsonPlace($"{path}.{name}", Line());
            reader.Read();
            members.Add(new JsonMember(name, place, Value(place.Path)));
        }

        return members.ToImmutable();
    }

    private ImmutableArray<JsonValue> Items(string path)
    {
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value($"{path}[{items.Count}]"));
        }

        return items.ToImmutable();
    }

    /// <summary>Bytes that are no UTF-8 and halves of characters are refused with their line as well.</summary>
    private string Text()
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException(broken.Message, path: null, Line() - 1, bytePositionInLine: null, broken);
        }
    }

    private int Line()
    {
        var here = (int)reader.TokenStartIndex;
        line += json[counted..here].Count((byte)'\n');
        counted = here;
        return line;
    }
}
