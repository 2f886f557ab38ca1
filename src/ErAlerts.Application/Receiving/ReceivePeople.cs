using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.People;

namespace ErAlerts.Application.Receiving;

/// <summary>Takes the roster. The whole file is one transaction, since a line with a hole in it would send alerts to the wrong desk.</summary>
public sealed class ReceivePeople(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Refuses a file whose header lacks or repeats a column; bad rows go to the rejects and the rest goes in.</summary>
    public async Task<Outcome<ImportResult>> Run(IImportFile file, ReceiveOptions options, CancellationToken stop = default)
    {
        var header = ColumnMap.Of(file.Header, PeopleRows.Columns);
        if (header is not Outcome<ColumnMap>.Done(var columns))
        {
            return header.Refusal!;
        }

        var rejects = new List<Reject>();
        var (read, people, repeats) = ReadRows(file, new PeopleRows(columns, policies.Calendar), rejects);
        var now = clock.GetUtcNow();
        return await transactions.Run<Outcome<ImportResult>>(
            async work =>
            {
                var chart = await work.OrgChart();
                var dangling = new List<Reject>();
                var accepted = WithKnownSupervisors(people, chart, dangling);
                var changed = accepted.Where(p => chart.Find(p.Id) is not { } known || !known.SameFactsAs(p)).ToArray();
                var added = changed.Count(p => chart.Find(p.Id) is null);
                var all = rejects.Concat(dangling).OrderBy(r => r.Line).ToArray();
                var asOf = options.AsOf ?? now;
                if (changed.Length > 0)
                {
                    await work.SavePeople(changed);
                    work.Add(new AuditEntry { Stream = "people", At = now, Actor = options.Actor, Act = "roster-imported", Detail = $"added={added};changed={changed.Length - added}" });
                }

                var unchanged = accepted.Count - changed.Length + repeats;
                work.Add(new ImportRun(work.NextId(), "people", options.Source, asOf, now, read, added, changed.Length - added, unchanged, all.Length));
                return new ImportResult(read, added, changed.Length - added, unchanged, all.Length, asOf, all, columns.Extra);
            },
            stop);
    }

    private static (int Read, List<(int Line, Person Person)> People, int Repeats) ReadRows(IImportFile file, PeopleRows rows, List<Reject> rejects)
    {
        var byId = new Dictionary<string, List<(int Line, Person Person)>>(StringComparer.Ordinal);
        var read = 0;
        foreach (var row in file.Rows())
        {
            read++;
            var (person, fault) = rows.Read(row);
            if (person is null)
            {
                rejects.Add(new Reject(row.Line, rows.IdOf(row), fault!.Column, fault.Code, fault.Reason));
            }
            else if (byId.TryGetValue(person.Id, out var same))
            {
                same.Add((row.Line, person));
            }
            else
            {
                byId[person.Id] = [(row.Line, person)];
            }
        }

        foreach (var row in byId.Values.Where(r => !Agree(r)).SelectMany(r => r))
        {
            rejects.Add(new Reject(row.Line, row.Person.Id, "id", "duplicate-conflict", "The id stands again in the file with other facts."));
        }

        var agreed = byId.Values.Where(Agree).ToList();
        return (read, agreed.ConvertAll(r => r[0]), agreed.Sum(r => r.Count - 1));
    }

    private static bool Agree(List<(int Line, Person Person)> rows) => rows.TrueForAll(r => r.Person.SameFactsAs(rows[0].Person));

    private static List<Person> WithKnownSupervisors(List<(int Line, Person Person)> rows, OrgChart chart, List<Reject> rejects)
    {
        var ids = rows.Select(r => r.Person.Id).ToHashSet(StringComparer.Ordinal);
        var accepted = rows;
        for (var again = true; again;)
        {
            again = false;
            foreach (var (line, person) in accepted)
            {
                if (Missing(person) is var (column, id))
                {
                    rejects.Add(new Reject(line, person.Id, column, $"unknown-{column}", $"Nobody on the roster has the id '{id}'."));
                    again |= ids.Remove(person.Id);
                }
            }

            accepted = accepted.FindAll(r => ids.Contains(r.Person.Id));
        }

        return accepted.ConvertAll(r => r.Person);

        bool Known(string? id) => id is null || ids.Contains(id) || chart.Find(id) is not null;
        (string Column, string Id)? Missing(Person person) =>
            !Known(person.SupervisorId) ? ("supervisor", person.SupervisorId!)
            : !Known(person.MentorId) ? ("mentor", person.MentorId!)
            : null;
    }
}
