namespace ErAlerts.Web.SignIn;

/// <summary>Where a form asked to return to; only addresses of our own are followed.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it is a path of ours, else the home page.</summary>
    public static string Or(string? address, string otherwise = "/") =>
        address is { Length: > 0 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
        && !address.Any(char.IsControl)
            ? address
            : otherwise;
}
