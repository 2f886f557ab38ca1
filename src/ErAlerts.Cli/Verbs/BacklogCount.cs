using System.CommandLine;
using ErAlerts.Application.Retention;
using ErAlerts.Application.Storage;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Referrals;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>backlog count</c>: open referrals by age, for each office.</summary>
internal sealed class BacklogCount : CountyVerb
{
    private readonly Option<string?> _office = new("--office") { Description = "Only this office.", HelpName = "CODE" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "County date; today when left out.", HelpName = "DATE" };

    public BacklogCount()
        : base("count", "Count open referrals by age.")
    {
        Add(_office);
        Add(_asOf);
    }

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var asOf = call.Value(_asOf) is { } text ? Moments.Date(text, "as-of").Select(d => (DateOnly?)d) : new Outcome<DateOnly?>.Done(null);
        if (asOf is not Outcome<DateOnly?>.Done(var date))
        {
            return call.Answer.Refused(asOf.Refusal!);
        }

        if (date is { } on && await parts.GetRequiredService<ITransactions>().Run(work => RetainedFacts.Check(work, on, "as-of"), stop) is { } removed)
        {
            return call.Answer.Refused(removed);
        }

        var count = await parts.GetRequiredService<OverThirtyQuery>().Count(Viewer.Operator, call.Value(_office), date, stop);
        return call.Answer.Done(count, console =>
        {
            var table = Tables.Of("office", "open", "over 30 since receipt", "since contact", "children", "31-45", "46-60", "61-90", "over 90");
            foreach (var row in count.Offices)
            {
                var bands = row.Bands.Values.ToArray();
                table.Row(row.Office, row.Open, row.Over30SinceReceipt, row.Over30SinceContact, row.ChildrenOver30SinceReceipt, bands[0], bands[1], bands[2], bands[3]);
            }

            console.Write(table);
        });
    }
}
