using ErAlerts.Application.Policies;
using ErAlerts.Domain.Time;

namespace ErAlerts.Infrastructure.Queries;

/// <summary>What lists need to read clocks and ages: the county's calendar and the time that the drawing gives the ARA.</summary>
internal sealed record ClockRules(BusinessCalendar Calendar, BusinessDays ReviewTime)
{
    public static ClockRules Of(PolicyCatalogue policies) => new(policies.Calendar, Application.Reviews.ReviewTime.Of(policies));
}
