using System.Globalization;
using ErAlerts.Domain.Overtime;

namespace ErAlerts.Web.Pages.Overtime;

/// <summary>What the pages say of overtime.</summary>
internal static class OvertimeWords
{
    public static string Hours(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);

    public static string State(OvertimeRequest request) => request.State switch
    {
        OvertimeState.Asked => "Waits",
        OvertimeState.Granted when request.HoursGranted < request.HoursAsked => $"Granted {Hours(request.HoursGranted)} of {Hours(request.HoursAsked)}",
        OvertimeState.Granted => "Granted",
        OvertimeState.Refused => "Refused",
        _ => "Taken back",
    };

    public static string Work(OvertimeRequest request) => request.Work == OvertimeWork.ReturnedReview ? $"Returned review {request.ReviewNumber}" : "Backlog";
}
