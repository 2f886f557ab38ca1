using ErAlerts.Application.Policies;

namespace ErAlerts.Web.Components;

/// <summary>The county's reasons for a return in words.</summary>
internal static class ReturnReasons
{
    /// <summary>The sentence of the list; the code in words where a reason has left the list since.</summary>
    public static string ReasonSentence(this PolicyCatalogue policies, string code) =>
        policies.ReturnReasons.FirstOrDefault(r => r.Code == code)?.Sentence ?? Wording.Sentence(code);
}
