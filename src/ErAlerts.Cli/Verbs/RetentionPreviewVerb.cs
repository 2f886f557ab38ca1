using ErAlerts.Application.Retention;
using ErAlerts.Domain;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>retention preview</c>: says what the retention would remove now, and changes nothing.</summary>
internal sealed class RetentionPreviewVerb() : CountyVerb("preview", "Say what would be removed, and change nothing.")
{
    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var outcome = await parts.GetRequiredService<RemoveExpired>().Preview(stop);
        if (outcome is not Outcome<RetentionPreview>.Done(var preview))
        {
            return call.Answer.Refused(outcome.Refusal!);
        }

        var (removable, held, unfinished, planned) = preview.Counts;
        return call.Answer.Done(
            new { preview.Years, preview.EndedBefore, Removable = removable, Held = held, Unfinished = unfinished, Planned = planned, preview.Messages },
            console => console.WriteLine(
                $"Of the referrals that ended before {preview.EndedBefore:yyyy-MM-dd} ({preview.Years} years are kept) {removable} would be removed; kept are {held} held, {unfinished} unfinished, {planned} in a plan. {preview.Messages} messages sent before that day would be removed."));
    }
}
