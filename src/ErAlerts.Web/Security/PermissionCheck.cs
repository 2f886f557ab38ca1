using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace ErAlerts.Web.Security;

/// <summary>Grants a named permission by the roles that the roster gave at this request.</summary>
internal sealed class PermissionCheck : AuthorizationHandler<RequiresAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequiresAttribute requirement)
    {
        if (IsAllowed(context.User, requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool IsAllowed(System.Security.Claims.ClaimsPrincipal user, Permission permission) =>
        permission is Permission.Anonymous or Permission.UseDemo || (user.IsSignedIn() && RolePermissions.Allow(user.Roles(), permission));
}
