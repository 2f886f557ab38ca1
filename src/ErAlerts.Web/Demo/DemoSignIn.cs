using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.People;
using ErAlerts.Web.Api;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Demo;

/// <summary>Becoming a person of the synthetic roster, without a password.</summary>
internal static class DemoSignIn
{
    /// <summary>The body: <c>{"person": "ARA-01"}</c>.</summary>
    internal sealed record Body(string? Person);

    public static async Task<IResult> Json(HttpContext context, JsonBody<Body> body, PeopleQuery people, CancellationToken stop)
    {
        if (body.Problem is { } problem)
        {
            return problem;
        }

        if (await people.Find(body.Value?.Person ?? string.Empty, stop) is not { } person)
        {
            return Problems.Of(Unknown(body.Value?.Person));
        }

        await context.SignInAs(person.Id);
        return TypedResults.Ok(Me.Of(SignedInPerson.Of(person)));
    }

    public static async Task<IResult> Form(HttpContext context, PeopleQuery people, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        if (await people.Find(form["person"].ToString(), stop) is not { } person)
        {
            return TypedResults.Redirect("/sign-in?unknown=" + Uri.EscapeDataString(form["person"].ToString()));
        }

        await context.SignInAs(person.Id);
        return TypedResults.Redirect(LocalAddress.Or(form["back"]));
    }

    private static Refusal Unknown(string? id) =>
        new("unknown-person", $"Nobody on the roster has the id '{id}'.", "person");
}
