using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>An office's backlog in a story: referrals long open, some of them closed again, and the nightly look at the count.</summary>
internal static class Backlog
{
    /// <summary>So many open referrals of Lancaster arrive that were received on that day; the oldest is closed first.</summary>
    public static async Task<Queue<AReferral>> HasOpenSince(this County county, string day, int count)
    {
        var referrals = Enumerable.Range(0, count).Select(_ => new AReferral { ReceivedAt = Moments.Day(day).ToString("yyyy-MM-dd") + "T09:00:00", Contact = string.Empty }).ToArray();
        await county.Receives(referrals);
        return new Queue<AReferral>(referrals);
    }

    /// <summary>The county's system shows so many of them closed now.</summary>
    public static Task Closes(this County county, Queue<AReferral> open, int count)
    {
        var at = county.Calendar.LocalTime(county.Now).ToString("s");
        var closed = Enumerable.Range(0, count).Select(_ => open.Dequeue() with { Status = "closed", ClosedAt = at });
        return county.Receives([.. closed]);
    }

    /// <summary>The nightly check as of now opens no plan.</summary>
    public static async Task OpensNoPlan(this County county) => Assert.Empty(await county.ChecksThresholds());

    /// <summary>The nightly check as of now opens one plan.</summary>
    public static async Task<Plan> OpensAPlan(this County county) => new(county, Assert.Single(await county.ChecksThresholds()).Id);

    /// <summary>An RA begins a plan unasked.</summary>
    public static async Task<Plan> BeginsAPlan(this County county, string office, string by) =>
        new(county, (await county.Step(u => u.OpenPlan.Run(office, by))).IsDone().Id);

    private static Task<IReadOnlyList<BacklogPlan>> ChecksThresholds(this County county) =>
        county.Step(u => u.CheckThresholds.Run(county.Calendar.LocalDate(county.Now)));
}
