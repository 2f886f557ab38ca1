using System.Collections.Immutable;
using System.Text.Json;

namespace ErAlerts.Domain.Time.Reading;

/// <summary>A JSON value that knows its place; the platform's own documents do not keep lines.</summary>
/// <param name="Place">Path and line of the value.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">The text of a string or number; empty otherwise.</param>
/// <param name="Members">The members of an object, repeated names included.</param>
/// <param name="Items">The items of an array.</param>
internal sealed record JsonValue(
    JsonPlace Place,
    JsonValueKind Kind,
    string Text,
    ImmutableArray<JsonMember> Members,
    ImmutableArray<JsonValue> Items);

/// <summary>A named member of an object.</summary>
internal sealed record JsonMember(string Name, JsonPlace Place, JsonValue Value);
