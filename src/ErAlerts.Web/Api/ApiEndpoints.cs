using ErAlerts.Web.Live;

namespace ErAlerts.Web.Api;

/// <summary>The explicit list of the API's groups, one file each.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        routes.MapApiDescription();
        var api = routes.MapGroup(Problems.Prefix);
        api.MapMe();
        api.MapReviews();
        api.MapDecisions();
        api.MapHandOn();
        api.MapReferrals();
        api.MapReferralImport();
        api.MapBacklog();
        api.MapPlans();
        api.MapHelpers();
        api.MapOvertime();
        api.MapTraining();
        api.MapCalendar();
        api.MapDefinitions();
        api.MapIncidents();
        api.MapHolds();
        api.MapEvents();
    }
}
