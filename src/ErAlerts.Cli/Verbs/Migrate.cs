using ErAlerts.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>migrate</c>: creates the database or brings it to this version.</summary>
internal sealed class Migrate() : CountyVerb("migrate", "Create or upgrade the database.")
{
    protected override bool NeedsCurrentDatabase => false;

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var migrated = await parts.GetRequiredService<Migrator>().Run(stop);
        return call.Answer.Done(
            new { migrated.Provider, migrated.Applied },
            console => console.WriteLine(migrated.Applied.Count == 0 ? "The database is up to date." : $"Applied to {migrated.Provider}: {string.Join(", ", migrated.Applied)}"));
    }
}
