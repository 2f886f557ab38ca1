using System.CommandLine;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>alerts list</c>: the reviews, what runs out first standing first.</summary>
internal sealed class AlertsList : CountyVerb
{
    private const int PageSize = 200;
    private readonly Option<string?> _office = new("--office") { Description = "Only this office.", HelpName = "CODE" };
    private readonly Option<string?> _state = new("--state") { Description = "Only this state.", HelpName = "S" };
    private readonly Option<bool> _overdue = new("--overdue") { Description = "Only those whose clock has run out." };

    public AlertsList()
        : base("list", "List the reviews.")
    {
        Add(_office);
        Add(_state);
        Add(_overdue);
    }

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var filter = new ReviewFilter { Office = call.Value(_office), Overdue = call.Value(_overdue) ? true : null, Limit = PageSize };
        if (call.Value(_state) is { } code)
        {
            if (!Codes.TryParse<ReviewState>(code, out var state) || state == ReviewState.NotAnAlert)
            {
                var known = Codes.All<ReviewState>().Where(c => c != Codes.Of(ReviewState.NotAnAlert));
                return call.Answer.Refused(new Refusal("unknown-state", $"'{code}' is not one of {string.Join(", ", known)}.", "state"));
            }

            filter = filter with { State = state };
        }

        var all = await All(parts.GetRequiredService<ReviewsQuery>(), filter, stop);
        return call.Answer.Done(all, console =>
        {
            var table = ReviewTable.Of();
            all.ForEach(table.Row);
            console.Write(table);
        });
    }

    private static async Task<List<ReviewView>> All(ReviewsQuery query, ReviewFilter filter, CancellationToken stop)
    {
        var all = new List<ReviewView>();
        for (string? cursor = null; ;)
        {
            var page = await query.List(Viewer.Operator, filter with { Cursor = cursor }, stop);
            all.AddRange(page.Items);
            cursor = page.NextCursor;
            if (cursor is null)
            {
                return all;
            }
        }
    }
}
