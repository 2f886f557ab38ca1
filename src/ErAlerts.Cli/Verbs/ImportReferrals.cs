using ErAlerts.Application.Receiving;
using ErAlerts.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>import referrals</c>: takes an extract; importing it again changes nothing.</summary>
internal sealed class ImportReferrals() : ImportVerb("referrals", "Import an extract of referrals.", "referral_number")
{
    protected override Task<Outcome<ImportResult>> Receive(IServiceProvider parts, IImportFile file, ReceiveOptions options, Action<int> progress, CancellationToken stop) =>
        parts.GetRequiredService<ReceiveReferrals>().Run(file, options, new Told(progress), stop);

    /// <summary>Tells at once, on the caller's thread; the platform's own progress would tell later and out of order.</summary>
    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
