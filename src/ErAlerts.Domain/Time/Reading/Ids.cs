namespace ErAlerts.Domain.Time.Reading;

/// <summary>Ids in calendar files: kebab-case, as everywhere else.</summary>
internal static class Ids
{
    /// <summary>The id in a field; the empty text, with a fault, when it is missing or badly formed.</summary>
    public static string KebabId(this ObjectFields fields, string name, CalendarFaults faults)
    {
        var id = fields.Text(name);
        if (id.Length == 0 || IsKebab(id))
        {
            return id;
        }

        faults.Add(fields.PlaceOf(name), "bad-id", $"'{id}' is no id: small letters and digits, joined by single hyphens.");
        return "";
    }

    private static bool IsKebab(string id) =>
        id.Split('-').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
