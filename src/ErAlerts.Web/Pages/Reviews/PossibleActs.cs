using System.Security.Claims;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Pages.Reviews;

/// <summary>Which form the page offers. What is offered is a convenience; what is allowed the rules decide.</summary>
internal static class PossibleActs
{
    public const string DecideForm = "decide";
    public const string ScswForm = "scsw";
    public const string SubmitForm = "submit";

    /// <summary>The form that was posted, shown again even where the review has moved on meanwhile, so that nothing written is lost.</summary>
    public static PossibleAct? Posted(HttpRequest request) => !HttpMethods.IsPost(request.Method) || !request.HasFormContentType
        ? null
        : request.Form["_handler"].ToString() switch
        {
            DecideForm => PossibleAct.Decide,
            ScswForm => PossibleAct.ApproveOrSendBack,
            SubmitForm => PossibleAct.Submit,
            _ => null,
        };

    public static PossibleAct Of(ClaimsPrincipal user, ReferralView referral, ReviewView? review)
    {
        var me = user.PersonId();
        return review?.State switch
        {
            "with-ara" when review.Ara == me => PossibleAct.Decide,
            "with-scsw" when referral.ScswId == me && user.Roles().Contains(Role.Scsw) => PossibleAct.ApproveOrSendBack,
            null or "returned" or "with-csw" when referral.CswId == me && referral.Status == "open" => PossibleAct.Submit,
            _ => PossibleAct.None,
        };
    }
}
