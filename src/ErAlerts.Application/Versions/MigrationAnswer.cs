namespace ErAlerts.Application.Versions;

/// <summary>What a migration did, or would do.</summary>
/// <param name="Id">The key by which it is undone; null for a preview.</param>
/// <param name="Instances">Running instances of the version that is left.</param>
/// <param name="Moves">Waiting places by element, how many go where.</param>
/// <param name="Problems">What cannot move; empty when it was done.</param>
public sealed record MigrationAnswer(long? Id, int Instances, IReadOnlyList<MovedElement> Moves, IReadOnlyList<MigrationObstacle> Problems);

/// <summary>Waiting places of one element.</summary>
/// <param name="From">Element of the version that is left.</param>
/// <param name="To">Element of the new version; null when it is let go of or cannot move.</param>
/// <param name="For">What is awaited there: work, event, other-tokens or incident.</param>
/// <param name="Rearmed">Whether it is awaited anew, as a rebased timer is.</param>
/// <param name="Count">How many.</param>
public sealed record MovedElement(string From, string? To, string For, bool Rearmed, int Count);

/// <summary>Why instances cannot move.</summary>
/// <param name="Element">Element at which they stand; empty when the plan itself is at fault.</param>
/// <param name="Code">Kebab-case code.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Numbers">Numbers of the subjects concerned, the first 20.</param>
/// <param name="Count">How many instances.</param>
public sealed record MigrationObstacle(string Element, string Code, string Message, IReadOnlyList<string> Numbers, int Count);
