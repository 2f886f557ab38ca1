using System.Security.Cryptography;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Policies;

/// <summary>Reads the policy folder at start, keeps every content it ever had, and hands back those whose processes may still run.</summary>
internal sealed class PolicyStore(string folder, CountyContexts contexts, ITransactions transactions, TimeProvider clock)
{
    /// <summary>The catalogue in force; throws <see cref="PoliciesRefusedException"/> on any error finding and stores nothing then.</summary>
    public async Task<PolicyCatalogue> Load(CancellationToken stop)
    {
        var present = PolicyFolder.Read(folder);
        var loading = PolicyReader.Load(present, await Stored(stop));
        var catalogue = loading.Catalogue ?? throw new PoliciesRefusedException(folder, loading.Findings);
        await Keep(catalogue.Files, stop);
        catalogue.PutInForce(await transactions.Run(work => work.DeclaredClosures(catalogue.Calendar.Id), stop));
        return catalogue;
    }

    private async Task<IReadOnlyList<PolicyFile>> Stored(CancellationToken stop)
    {
        await using var db = contexts.Open();
        return await db.Set<StoredPolicy>().OrderBy(p => p.FirstSeenAt).ThenBy(p => p.Hash).Select(p => new PolicyFile(p.Path, p.Content)).ToListAsync(stop);
    }

    private async Task Keep(IReadOnlyList<PolicyFile> files, CancellationToken stop)
    {
        var byHash = files.DistinctBy(f => Hash(f.Content)).ToDictionary(f => Hash(f.Content), StringComparer.Ordinal);
        await transactions.Run(
            async unit =>
            {
                foreach (var hash in await ((UnitOfWork)unit).UnknownPolicies(byHash.Keys))
                {
                    unit.Add(new StoredPolicy(hash, byHash[hash].Path, byHash[hash].Content, clock.GetUtcNow()));
                }

                return true;
            },
            stop);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
