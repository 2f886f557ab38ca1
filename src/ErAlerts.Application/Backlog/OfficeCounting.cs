using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Backlog;

/// <summary>The Domain's count, taken in a transaction.</summary>
internal static class OfficeCounting
{
    private static readonly BusinessDays ReviewTime = new(5);

    /// <summary>The count of one office at the end of a county date; all zero when nothing is open there.</summary>
    public static async Task<OfficeCount> Of(IUnitOfWork work, PolicyCatalogue policies, string office, DateOnly on)
    {
        var count = BacklogCount.Of(await work.Planning.OpenOn(on, office), on, policies.Calendar, ReviewTime);
        return count.Of(office) ?? count.County with { Office = office };
    }

    /// <summary>The count of every office at the end of a county date.</summary>
    public static async Task<BacklogCount> Of(IUnitOfWork work, PolicyCatalogue policies, DateOnly on) =>
        BacklogCount.Of(await work.Planning.OpenOn(on, null), on, policies.Calendar, ReviewTime);
}
