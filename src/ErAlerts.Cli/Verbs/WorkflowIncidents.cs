using ErAlerts.Cli.Output;
using ErAlerts.Infrastructure.Queries.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>workflow incidents</c>: what waits for somebody to look at it.</summary>
internal sealed class WorkflowIncidents() : CountyVerb("incidents", "List the open incidents.")
{
    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var open = await parts.GetRequiredService<OperationsQuery>().Incidents(stop);
        var answer = open.Select(i => new
        {
            i.Id,
            Process = i.InstanceId,
            Element = i.ElementId,
            i.Code,
            i.Message,
            i.At,
            Variables = i.VariableNames.Split(';', StringSplitOptions.RemoveEmptyEntries),
        });
        return call.Answer.Done(answer, console =>
        {
            var table = Tables.Of("Incident", "Since", "Process", "Element", "Code", "What");
            foreach (var i in open)
            {
                table.Row(i.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), i.At, i.InstanceId?.ToString(System.Globalization.CultureInfo.InvariantCulture), i.ElementId, i.Code, i.Message);
            }

            console.Write(table);
        });
    }
}
