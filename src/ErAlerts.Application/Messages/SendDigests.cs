using System.Globalization;
using System.Text;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Messages;

/// <summary>The morning's digest: each person's notices in one message, at most one a day (in 2010 the e-mail alerts were so many that staff ignored them).</summary>
public sealed class SendDigests(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    private const string LastDay = "digest-last-day";

    /// <summary>Writes the digests of the present county day to the outbox; a second call on the same day does nothing. Answers how many.</summary>
    public Task<int> Run(CancellationToken stop = default) => transactions.Run(Run, stop);

    private async Task<int> Run(IUnitOfWork work)
    {
        var now = clock.GetUtcNow();
        var today = policies.Calendar.LocalDate(now);
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (now < policies.Calendar.MorningOf(today) || string.CompareOrdinal(await work.Setting(LastDay), day) >= 0)
        {
            return 0;
        }

        var chart = await work.OrgChart();
        var digests = 0;
        foreach (var mine in (await work.UndigestedNotices(now)).GroupBy(n => n.PersonId, StringComparer.Ordinal))
        {
            if (chart.Find(mine.Key) is { Email.Length: > 0 } person)
            {
                var body = Body(mine, today);
                work.Add(new OutboxMessage(work.NextId(), $"digest/{person.Id}/{day}", "mail", person.Email, $"ER alert reviews: {mine.Count()} for you today", body, now));
                digests++;
            }

            foreach (var notice in mine)
            {
                notice.DigestedAt = now;
            }
        }

        await work.Set(LastDay, day);
        return digests;
    }

    private static string Body(IEnumerable<Notice> notices, DateOnly today)
    {
        var text = new StringBuilder();
        foreach (var group in notices.GroupBy(n => n.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(NoticeWords.Heading(group.Key)).Append('\n');
            foreach (var notice in group.OrderBy(n => n.DueOn).ThenBy(n => n.Number, StringComparer.Ordinal))
            {
                var due = notice.DueOn is { } on ? $", due {Spoken.Day(on, today)}" : string.Empty;
                text.Append("  - ").Append(NoticeWords.Subject(notice)).Append(due).Append('\n');
            }
        }

        return text.Append("\nOpen My work to decide them. This is the only message of the day.\n").ToString();
    }
}
