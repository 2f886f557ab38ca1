using ErAlerts.Domain;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Registration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Cli;

/// <summary>A verb that works on the county's database.</summary>
internal abstract class CountyVerb(string name, string description) : Verb(name, description)
{
    /// <summary>Whether the database must be of this version already.</summary>
    protected virtual bool NeedsCurrentDatabase => true;

    /// <summary>Carries the verb out with everything that both hosts share.</summary>
    protected abstract Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop);

    protected sealed override async Task<int> Run(Call call, CancellationToken stop)
    {
        if (call.ErAlerts().Refusal is { } refusal)
        {
            return call.Answer.Refused(refusal);
        }

        await using var parts = PutTogether(call);
        return NeedsCurrentDatabase && !await parts.GetRequiredService<Migrator>().IsCurrent(stop)
            ? call.Answer.Refused(new Refusal("not-migrated", "The database is not there or of another version; run 'eralerts migrate' first.", "database"))
            : await Run(call, parts, stop);
    }

    private static ServiceProvider PutTogether(Call call)
    {
        var services = new ServiceCollection();
        services.AddSingleton(call.Configuration);
        services.AddLogging(logs =>
        {
            logs.SetMinimumLevel(LogLevel.None);
            logs.AddConfiguration(call.Configuration.GetSection("Logging"));
            logs.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        });
        services.AddErAlerts(call.Configuration);
        return services.BuildServiceProvider();
    }
}
