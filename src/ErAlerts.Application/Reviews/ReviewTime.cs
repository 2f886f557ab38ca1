using System.Globalization;
using ErAlerts.Application.Policies;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Reviews;

/// <summary>The time that the drawing gives the ARA.</summary>
public static class ReviewTime
{
    /// <summary>The agreement's five business days, where the drawing names no time.</summary>
    private static readonly BusinessDays Agreed = new(5);

    /// <summary>Business days from the ARA's queue to the decision.</summary>
    public static BusinessDays Of(PolicyCatalogue policies)
    {
        var given = policies.Process(ReviewSteps.ProcessId)?.Elements.Select(e => e.Attributes.Find("businessDays")).FirstOrDefault(days => days is not null);
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && BusinessDays.IsValid(days) ? new BusinessDays(days) : Agreed;
    }
}
