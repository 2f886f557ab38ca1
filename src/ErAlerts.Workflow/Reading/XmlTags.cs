using System.Numerics;

namespace ErAlerts.Workflow.Reading;

/// <summary>
/// Looks over XML before it is read: the platform's reader compares the attributes of a tag with each other, and a tag of a million of them would
/// hold it up for minutes.
/// </summary>
internal static class XmlTags
{
    /// <summary>More attributes than this in one tag are not read.</summary>
    public const int MostAttributes = 2_000;

    private const int ShortestAttribute = 5;

    /// <summary>
    /// Some tag has more attributes, in letters or in the bytes of an encoding that writes the signs of XML as one byte. No value can contain the
    /// sign that opens a tag, so only a long way to the next one is looked at.
    /// </summary>
    public static bool HaveTooMany<T>(ReadOnlySpan<T> xml)
        where T : unmanaged, IBinaryInteger<T>
    {
        while (xml.IndexOf(Sign<T>('<')) is >= 0 and var start)
        {
            xml = xml[(start + 1)..];
            var next = xml.IndexOf(Sign<T>('<'));
            var tag = next < 0 ? xml : xml[..next];
            if (tag.Length > MostAttributes * ShortestAttribute && tag[0] != Sign<T>('!') && tag[0] != Sign<T>('?') && Attributes(tag) > MostAttributes)
            {
                return true;
            }

            xml = xml[tag.Length..];
        }

        return false;
    }

    /// <summary>The quoted values up to the sign that closes the tag.</summary>
    private static int Attributes<T>(ReadOnlySpan<T> tag)
        where T : unmanaged, IBinaryInteger<T>
    {
        var attributes = 0;
        while (tag.IndexOfAny(Sign<T>('>'), Sign<T>('"'), Sign<T>('\'')) is >= 0 and var at && tag[at] != Sign<T>('>'))
        {
            attributes++;
            var quote = tag[at];
            tag = tag[(at + 1)..];
            tag = tag[(tag.IndexOf(quote) + 1)..];
        }

        return attributes;
    }

    private static T Sign<T>(char letter)
        where T : unmanaged, IBinaryInteger<T> => T.CreateTruncating(letter);
}
