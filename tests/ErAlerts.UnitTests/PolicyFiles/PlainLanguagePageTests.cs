using ErAlerts.UnitTests.Domain.Time;

namespace ErAlerts.UnitTests.PolicyFiles;

public class PlainLanguagePageTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(PolicyFolder.Path, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".bpmn" or ".dmn" or ".json")
            .Select(path => Path.GetRelativePath(PolicyFolder.Path, path)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_policy_file_has_a_page_in_plain_language_and_stands_on_the_map(string file)
    {
        Assert.True(File.Exists(Path.Combine(PolicyFolder.Path, Path.ChangeExtension(file, ".md"))), file);
        Assert.Contains($"({file.Replace('\\', '/')})", PolicyFolder.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_page_names_every_holiday_of_the_calendar()
    {
        var page = PolicyFolder.Read("calendars", "los-angeles-county.md");
        Assert.All(TheCounty.Calendar.HolidaysOf(2024), holiday =>
        {
            var name = holiday.Name.StartsWith("Friday after", StringComparison.Ordinal) ? "and the Friday after" : holiday.Name;
            Assert.Contains(name, page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_review_page_names_every_reminder_and_escalation_of_the_diagram()
    {
        var page = PolicyFolder.Read("er-alert-review.md");
        var steps = new Drawing("er-alert-review.bpmn").FlowNodes
            .Where(node => node.Attributes().Any(attribute => attribute.Name.LocalName == "action" && attribute.Value is "remind" or "escalate"));
        Assert.Equal(4, steps.Count());
        Assert.All(steps, step => Assert.Contains($"`{Drawing.Id(step)}`", page, StringComparison.Ordinal));
    }
}
