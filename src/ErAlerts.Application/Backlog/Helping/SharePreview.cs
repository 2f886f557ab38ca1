using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Application.Backlog.Helping;

/// <summary>What sharing out would give, or gave.</summary>
/// <param name="Shares">The pairs in the order of the plan.</param>
/// <param name="Left">Backlog referrals for which no helper has room.</param>
public sealed record SharePreview(ImmutableArray<SharingOut.Share> Shares, int Left)
{
    /// <summary>The same for the same pairs: who confirms sends it back, so that nothing else is given than what was shown.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', Shares.Select(s => s.Item.Number + ">" + s.HelperId)))))[..16];
}
