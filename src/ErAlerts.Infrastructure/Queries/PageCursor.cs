using System.Globalization;

namespace ErAlerts.Infrastructure.Queries;

/// <summary>The last row of a page, by its sort key (null sorts last) and its own key: the next page begins after it, whatever was added meanwhile.</summary>
internal sealed record PageCursor(long? Key, long Id)
{
    /// <summary>The largest page.</summary>
    public const int LargestPage = 200;

    public static PageCursor? Parse(string? text)
    {
        var parts = text?.Split('.');
        if (parts is not [var key, var id] || !long.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var i))
        {
            return null;
        }

        if (key == "n")
        {
            return new PageCursor(null, i);
        }

        return long.TryParse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var k) ? new PageCursor(k, i) : null;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Key is { } key ? key.ToString("x", CultureInfo.InvariantCulture) : "n")}.{Id:x}");
}
