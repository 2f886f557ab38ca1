namespace ErAlerts.Web.Security;

/// <summary>The largest request body that an endpoint reads, in bytes; endpoints without it read 64 KB.</summary>
internal sealed record BodyLimit(long Bytes)
{
    /// <summary>What any endpoint reads unless it says otherwise: a decision with its longest text fits many times.</summary>
    public static BodyLimit Usual { get; } = new(64 * 1024);

    /// <summary>An extract of some 200,000 referrals.</summary>
    public static BodyLimit Import { get; } = new(32 * 1024 * 1024);

    /// <summary>The limit in words, for the refusal.</summary>
    public string Spoken => Bytes >= 1024 * 1024 ? $"{Bytes / (1024 * 1024)} MB" : $"{Bytes / 1024} KB";
}
