namespace ErAlerts.Workflow.Feel.Times;

/// <summary>Reads a text from left to right, a piece at a time.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> rest)
{
    public ReadOnlySpan<char> Rest { get; private set; } = rest;

    public readonly bool AtEnd => Rest.IsEmpty;

    public readonly char Next => Rest.IsEmpty ? '\0' : Rest[0];

    public bool Take(char sign)
    {
        if (Next != sign || AtEnd)
        {
            return false;
        }

        Rest = Rest[1..];
        return true;
    }

    /// <summary>Exactly so many digits.</summary>
    public bool Take(int digits, out int value)
    {
        value = 0;
        if (Rest.Length < digits || Rest[..digits].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        foreach (var digit in Rest[..digits])
        {
            value = (value * 10) + (digit - '0');
        }

        Rest = Rest[digits..];
        return true;
    }

    /// <summary>All digits that stand here, perhaps none.</summary>
    public ReadOnlySpan<char> TakeDigits()
    {
        var length = Rest.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? Rest : Rest[..length];
        Rest = Rest[digits.Length..];
        return digits;
    }

    /// <summary>A fraction after the point as nanoseconds; false for a point without digits or with more than nine.</summary>
    public bool TakeFraction(out long nanos)
    {
        nanos = 0;
        if (!Take('.'))
        {
            return true;
        }

        var digits = TakeDigits();
        if (digits.Length is 0 or > 9)
        {
            return false;
        }

        for (var place = 0; place < 9; place++)
        {
            nanos = (nanos * 10) + (place < digits.Length ? digits[place] - '0' : 0);
        }

        return true;
    }
}
