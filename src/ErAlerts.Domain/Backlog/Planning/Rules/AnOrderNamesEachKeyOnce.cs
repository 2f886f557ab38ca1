namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>The order of work names at least one key, and none twice.</summary>
public static class AnOrderNamesEachKeyOnce
{
    /// <summary>Refuses with <c>order-empty</c>, <c>order-key-unknown</c> or <c>order-key-twice</c>.</summary>
    public static Refusal? Check(PriorityOrder order)
    {
        if (order.Keys.IsDefaultOrEmpty)
        {
            return new Refusal("order-empty", "Say by what the referrals are put in order.", "order");
        }

        if (order.Keys.Any(key => !Enum.IsDefined(key)))
        {
            return new Refusal("order-key-unknown", $"Referrals are ordered by {string.Join(", ", Codes.All<PriorityKey>())}.", "order");
        }

        return order.Keys.Distinct().Count() == order.Keys.Length
            ? null
            : new Refusal("order-key-twice", "The same key stands twice in the order; the second could never decide.", "order");
    }
}
