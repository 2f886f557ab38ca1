namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>The severity bands of an age above 30 calendar days, both ends included.</summary>
internal static class AgeBands
{
    public const string To45 = "31-45";
    public const string To60 = "46-60";
    public const string To90 = "61-90";
    public const string Over90 = "over-90";

    public static string Of(int age) => age switch
    {
        <= 45 => To45,
        <= 60 => To60,
        <= 90 => To90,
        _ => Over90,
    };
}
