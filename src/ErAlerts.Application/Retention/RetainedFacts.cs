using System.Globalization;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;

namespace ErAlerts.Application.Retention;

/// <summary>Since when counts from referrals are whole: on an earlier county date some were open that have been removed since. The nights' snapshots keep their numbers.</summary>
public static class RetainedFacts
{
    private const string CountableFrom = "retention-countable-from";

    /// <summary>Refuses a county date for which not all referrals are there any more, with <c>facts-removed</c>.</summary>
    public static async Task<Refusal?> Check(IUnitOfWork work, DateOnly on, string field) => await WholeFrom(work) is { } from && on < from
        ? new Refusal("facts-removed", $"Referrals that were open on {on:yyyy-MM-dd} have been removed since; counts are whole from {from:yyyy-MM-dd} on. The snapshots of the nights before stand.", field)
        : null;

    /// <summary>Remembers that a referral which was open until that county date is about to be removed.</summary>
    internal static async Task Removed(IUnitOfWork work, DateOnly endedOn)
    {
        if (await WholeFrom(work) is not { } known || known < endedOn)
        {
            await work.Set(CountableFrom, endedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static async Task<DateOnly?> WholeFrom(IUnitOfWork work) =>
        await work.Setting(CountableFrom) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
