using System.Net;
using System.Text.RegularExpressions;

namespace ErAlerts.IntegrationTests.Web;

/// <summary>Answering a page's form as a browser without JavaScript does.</summary>
internal static partial class PageForms
{
    /// <summary>Opens the page, and sends its form of that name with its hidden fields and those given.</summary>
    public static async Task<HttpResponseMessage> Post(this HttpClient client, string address, string handler, params (string Name, string Value)[] fields) =>
        await client.PostAsync(address, Content(await Hidden(client, address, handler), fields));

    /// <summary>A form's body.</summary>
    public static FormUrlEncodedContent Content(IEnumerable<(string Name, string Value)> hidden, params (string Name, string Value)[] fields) =>
        new(hidden.Concat(fields).Select(f => KeyValuePair.Create(f.Name, f.Value)));

    /// <summary>The hidden fields of a form of the page.</summary>
    public static async Task<List<(string Name, string Value)>> Hidden(HttpClient client, string address, string handler)
    {
        var page = await client.GetStringAsync(address);
        var form = FormOf().Matches(page).Select(m => m.Value).Single(f => f.Contains($"name=\"_handler\" value=\"{handler}\"", StringComparison.Ordinal));
        return [.. HiddenOf().Matches(form).Select(m => (m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)))];
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex FormOf();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HiddenOf();
}
