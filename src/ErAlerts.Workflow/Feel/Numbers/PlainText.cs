using System.Globalization;
using System.Numerics;

namespace ErAlerts.Workflow.Feel.Numbers;

/// <summary>Numbers as plain digits, without scientific notation, and back.</summary>
internal static class PlainText
{
    public static string Of(Decimal34 value)
    {
        var digits = Int128.Abs(value.Coefficient).ToString(CultureInfo.InvariantCulture);
        var sign = value.Sign < 0 ? "-" : "";
        if (value.IsZero || value.Exponent == 0)
        {
            return value.Exponent < 0 ? sign + "0." + new string('0', -value.Exponent) : sign + digits;
        }

        if (value.Exponent > 0)
        {
            return sign + digits + new string('0', value.Exponent);
        }

        var point = digits.Length + value.Exponent;
        return point > 0
            ? $"{sign}{digits.AsSpan(0, point)}.{digits.AsSpan(point)}"
            : $"{sign}0.{new string('0', -point)}{digits}";
    }

    /// <summary>Reads [-] digits [. digits] or [-] . digits, with an optional exponent; null for anything else.</summary>
    public static Decimal34? Read(ReadOnlySpan<char> text)
    {
        var exponent = 0L;
        var mark = text.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (!int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
            {
                return null;
            }

            exponent = power;
            text = text[..mark];
        }

        var negative = text.StartsWith("-");
        text = negative ? text[1..] : text;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var part = point < 0 ? [] : text[(point + 1)..];
        if (!AllDigits(whole) || !AllDigits(part) || whole.Length + part.Length == 0 || (point >= 0 && part.Length == 0))
        {
            return null;
        }

        var digits = Coefficient(whole, part);
        return Decimal34.Of(negative ? -digits : digits, exponent - part.Length);
    }

    private static BigInteger Coefficient(ReadOnlySpan<char> whole, ReadOnlySpan<char> part)
    {
        if (whole.Length + part.Length > 18)
        {
            return BigInteger.Parse(string.Concat(whole, part), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var value = 0L;
        foreach (var digit in whole)
        {
            value = (value * 10) + (digit - '0');
        }

        foreach (var digit in part)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
