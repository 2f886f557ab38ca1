using ErAlerts.Infrastructure.Queries.People;
using ErAlerts.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ErAlerts.Web.SignIn;

/// <summary>The cookie: the person's id, protected, for a working day, sent by our own pages only. What the person may do is read from the roster each time.</summary>
internal static class CookieRegistration
{
    public static void AddCookieSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(SignedInPerson.Scheme).AddCookie(SignedInPerson.Scheme, cookie =>
        {
            cookie.Cookie.Name = "eralerts";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = false;
            // A working day on the wall, also where the demo county's clock is moved by weeks.
            cookie.TimeProvider = TimeProvider.System;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "back";
            cookie.Events.OnRedirectToLogin = c => c.Request.IsApi() ? Problems.SignInRequired().ExecuteAsync(c.HttpContext) : Redirect(c);
            cookie.Events.OnRedirectToAccessDenied = Forbid;
            cookie.Events.OnValidatePrincipal = ReadTheRoster;
        });
    }

    /// <summary>Gives the browser its cookie.</summary>
    public static Task SignInAs(this HttpContext context, string personId) =>
        context.SignInAsync(SignedInPerson.Scheme, SignedInPerson.Ticket(personId));

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Forbid(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static async Task ReadTheRoster(CookieValidatePrincipalContext context)
    {
        var people = context.HttpContext.RequestServices.GetRequiredService<PeopleQuery>();
        var id = context.Principal?.PersonId() ?? string.Empty;
        if (await people.Find(id, context.HttpContext.RequestAborted) is { } person)
        {
            context.ReplacePrincipal(SignedInPerson.Of(person));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SignedInPerson.Scheme);
    }
}
