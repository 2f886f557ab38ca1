using System.CommandLine;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Reviews;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary>An act of a person on one referral; answers the review as it stands afterwards, or that the referral is closed.</summary>
internal abstract class ActVerb : CountyVerb
{
    private readonly Argument<string> _number = new("number") { Description = "The 19-digit referral number.", HelpName = "NUMBER" };
    private readonly Option<string> _by = new("--by") { Description = "Id of the person who acts.", HelpName = "ID", Required = true };

    protected ActVerb(string name, string description)
        : base(name, description)
    {
        Add(_number);
        Add(_by);
    }

    protected abstract Task<Outcome<Review>> Act(Call call, IServiceProvider parts, string number, string by, CancellationToken stop);

    protected sealed override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var number = call.Value(_number);
        var outcome = await Act(call, parts, number, call.Value(_by)!, stop);
        if (outcome is not Outcome<Review>.Done(var review))
        {
            return call.Answer.Refused(outcome.Refusal!);
        }

        if (review.State == ReviewState.NotAnAlert)
        {
            return call.Answer.Done(new { Closed = true }, console => console.WriteLine($"Referral {number} meets no criterion; the SCSW's approval closes it."));
        }

        var view = await parts.GetRequiredService<ReviewsQuery>().One(Viewer.Operator, number, stop);
        return call.Answer.Done(view, console =>
        {
            var table = ReviewTable.Of();
            table.Row(view!);
            console.Write(table);
        });
    }
}
