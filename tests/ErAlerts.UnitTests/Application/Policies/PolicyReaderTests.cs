using System.Text;
using ErAlerts.Application.Policies;
using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.Workflow;

namespace ErAlerts.UnitTests.Application.Policies;

public sealed class PolicyReaderTests
{
    private const string Review = "er-alert-review.bpmn";
    private const string Reasons = "return-reasons.json";
    private const string Calendar = "calendars/los-angeles-county.json";
    private static readonly Lazy<IReadOnlyList<PolicyFile>> Folder = new(ReadFolder);

    [Fact]
    public void The_countys_folder_is_whole() => Assert.DoesNotContain(PolicyReader.Load(Folder.Value).Findings, f => f.Severity == Severity.Error);

    [Theory]
    [InlineData(Calendar, "calendar-missing")]
    [InlineData(Reasons, "reasons-missing")]
    [InlineData(Review, "process-missing")]
    [InlineData("alert-criteria.dmn", "decision-missing")]
    public void A_folder_without_a_file_that_the_work_rests_on_is_refused(string file, string code) =>
        Refused([.. Folder.Value.Where(f => f.Path != file)], code);

    [Theory]
    [InlineData(Review, "er:action=\"escalate\"", "er:action=\"vanish\"", "action-unknown", "escalate-to-ra")]
    [InlineData(Review, "er:role=\"scsw\"", "er:role=\"king\"", "role-unknown", "scsw-review")]
    [InlineData(Review, "ara-review\"", "ara-looks\"", "step-missing", "ara-review")]
    [InlineData(Reasons, "\"code\": \"home-not-visited\"", "\"code\": \"\"", "reason-incomplete", "$[3]")]
    [InlineData(Reasons, "\"code\": \"home-not-visited\"", "\"code\": \"sdm-risk-missing\"", "reason-repeated", "sdm-risk-missing")]
    [InlineData(Reasons, "\"sentence\"", "\"text\"", "bad-json", "$[0].text")]
    public void A_name_that_means_nothing_is_refused_where_it_stands(string file, string from, string to, string code, string element) =>
        Assert.Contains(element, Refused([.. Folder.Value.Select(f => f.Path == file ? Altered(f, from, to) : f)], code).Select(f => f.Element));

    [Fact]
    public void An_empty_list_of_reasons_is_refused_since_nothing_could_be_returned() =>
        Refused([.. Folder.Value.Select(f => f.Path == Reasons ? new PolicyFile(Reasons, "[]"u8.ToArray()) : f)], "reasons-empty");

    [Fact]
    public void A_process_that_stands_in_two_files_is_refused() =>
        Refused([.. Folder.Value, new PolicyFile("second.bpmn", Folder.Value.Single(f => f.Path == Review).Content)], "process-repeated");

    [Theory]
    [InlineData("", true)]
    [InlineData(" isExecutable=\"false\"", false)]
    public void A_process_that_cannot_be_run_has_to_say_so_to_stand_in_the_folder(string says, bool isRefused)
    {
        var drawn = new PolicyFile("drawn.bpmn", Encoding.UTF8.GetBytes($"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\"><process id=\"drawn\"{says}><callActivity id=\"c\"/></process></definitions>"));

        Assert.DoesNotContain(PolicyReader.Check([drawn]), f => f.Severity == Severity.Error);
        Assert.Equal(isRefused, PolicyReader.Load([.. Folder.Value, drawn]).Findings.Any(f => f is { Severity: Severity.Error, Code: "not-runnable", Element: "drawn" }));
    }

    [Fact]
    public void A_file_handed_over_alone_is_not_asked_for_the_rest_of_the_folder() =>
        Assert.DoesNotContain(PolicyReader.Check([Folder.Value.Single(f => f.Path == Review)]), f => f.Severity == Severity.Error);

    private static Finding[] Refused(IReadOnlyList<PolicyFile> files, string code)
    {
        var loading = PolicyReader.Load(files);
        Assert.Null(loading.Catalogue);
        var found = loading.Findings.Where(f => f.Code == code).ToArray();
        Assert.True(found.Length > 0, $"No '{code}' among: {string.Join("; ", loading.Findings.Where(f => f.Severity == Severity.Error))}");
        Assert.All(found, f => Assert.Equal(Severity.Error, f.Severity));
        return found;
    }

    private static PolicyFile Altered(PolicyFile file, string from, string to)
    {
        var text = Encoding.UTF8.GetString(file.Content);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return file with { Content = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)) };
    }

    private static IReadOnlyList<PolicyFile> ReadFolder() =>
        [.. Directory.EnumerateFiles(PolicyFolder.Path, "*", SearchOption.AllDirectories).Select(f => new PolicyFile(Path.GetRelativePath(PolicyFolder.Path, f).Replace('\\', '/'), File.ReadAllBytes(f)))];
}
