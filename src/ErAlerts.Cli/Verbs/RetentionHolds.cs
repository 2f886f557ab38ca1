using ErAlerts.Application.Retention;
using ErAlerts.Cli.Output;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>retention holds</c>: the legal holds that stand.</summary>
internal sealed class RetentionHolds() : CountyVerb("holds", "List the legal holds that stand.")
{
    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var holds = await parts.GetRequiredService<HoldReferral>().Standing(stop);
        return call.Answer.Done(holds, console =>
        {
            var table = Tables.Of("number", "since", "by", "why");
            foreach (var hold in holds)
            {
                table.Row(hold.Number, hold.SetAt, hold.SetBy, hold.Reason);
            }

            console.Write(table);
        });
    }
}
