namespace ErAlerts.Domain.Time.Reading;

/// <summary>A mistake in a calendar file, for which the whole file is refused.</summary>
/// <param name="File">The file's name, as the caller gave it.</param>
/// <param name="Path">The place as a JSON path, such as <c>$.holidays[3].month</c>.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
/// <param name="Code">The kind of mistake, kebab-case.</param>
/// <param name="Message">What is wrong and what would be right, in a sentence.</param>
public sealed record CalendarFault(string File, string Path, int Line, string Code, string Message)
{
    /// <summary>"los-angeles-county.json(12) $.holidays[3].month: …", as compilers write it.</summary>
    public override string ToString() => $"{File}({Line}) {Path}: {Message} [{Code}]";
}
