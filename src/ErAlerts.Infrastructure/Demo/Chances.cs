namespace ErAlerts.Infrastructure.Demo;

/// <summary>Draws by shares.</summary>
internal static class Chances
{
    /// <summary>An index, as likely as its share of the sum.</summary>
    public static int Draw(this Random chance, params ReadOnlySpan<int> shares)
    {
        var sum = 0;
        foreach (var share in shares)
        {
            sum += share;
        }

        var point = chance.Next(sum);
        var index = 0;
        while (point >= shares[index])
        {
            point -= shares[index++];
        }

        return index;
    }
}
