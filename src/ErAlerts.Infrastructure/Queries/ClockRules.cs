using System.Globalization;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain.Time;

namespace ErAlerts.Infrastructure.Queries;

/// <summary>What lists need to read clocks and ages: the county's calendar and the time that the drawing gives the ARA.</summary>
internal sealed record ClockRules(BusinessCalendar Calendar, BusinessDays ReviewTime)
{
    /// <summary>The agreement's five business days, where the drawing names no time.</summary>
    private static readonly BusinessDays Agreed = new(5);

    public static ClockRules Of(PolicyCatalogue policies) => new(policies.Calendar, ReviewTimeOf(policies));

    private static BusinessDays ReviewTimeOf(PolicyCatalogue policies)
    {
        var given = policies.Process(ReviewSteps.ProcessId)?.Elements.Select(e => e.Attributes.Find("businessDays")).FirstOrDefault(days => days is not null);
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && BusinessDays.IsValid(days) ? new BusinessDays(days) : Agreed;
    }
}
