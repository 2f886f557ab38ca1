using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Running;

/// <summary>
/// Conversations of an instance (BPMN 8.4.2, key-based correlation): the first message sent or received gives a key its value, and a later
/// message must bear it. What an instance sends with another value begins another conversation under the same key.
/// </summary>
internal static class Conversing
{
    /// <summary>A message belongs here: no key that has a value here has another in the message, and some key has the same, if any has one.</summary>
    public static bool BelongsHere(this Execution x, IReadOnlyList<ConversationKey> keys, Variables payload)
    {
        var (isHeld, isBorne) = (false, false);
        foreach (var key in keys)
        {
            if (Known(x, key) is not { } known)
            {
                continue;
            }

            isHeld = true;
            if (key.Of(x, payload) is { } value)
            {
                if (!Contains(known, value))
                {
                    return false;
                }

                isBorne = true;
            }
        }

        return isBorne || !isHeld;
    }

    /// <summary>A message goes on with a conversation that is held here already.</summary>
    public static bool GoesOnHere(this Execution x, IReadOnlyList<ConversationKey> keys, Variables payload) =>
        keys.Any(key => Known(x, key) is { } known && key.Of(x, payload) is { } value && Contains(known, value));

    /// <summary>Keeps the keys of a message that was sent or received.</summary>
    public static void Converse(this Execution x, IReadOnlyList<ConversationKey> keys, Variables payload)
    {
        foreach (var key in keys)
        {
            if (key.Of(x, payload) is not { } value || x.Find<Scope>(ProcessState.RootId) is not { } root)
            {
                continue;
            }

            var known = Known(x, key);
            if (known is null || !Contains(known, value))
            {
                x.Put(root with { Keys = root.Keys.With(key.Id, FeelList.Of([.. known ?? Enumerable.Empty<FeelValue>(), value])) });
            }
        }
    }

    private static FeelList? Known(Execution x, ConversationKey key) =>
        x.Find<Scope>(ProcessState.RootId)!.Keys.TryGetValue(key.Id, out var values) ? values as FeelList : null;

    private static bool Contains(FeelList known, FeelList value) => known.Any(one => Equality.Test(one, value) == true);
}
