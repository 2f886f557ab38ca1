using System.Text;
using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.UnitTests.Workflow.Storing;

/// <summary>
/// Histories and states that earlier versions stored, each in a folder of its own. The files are never written again: they show that what
/// lies in a database still runs.
/// </summary>
public class GoldenHistoryTests
{
    private static readonly string Folder = Path.Combine(PolicyFolder.Path, "..", "tests", "ErAlerts.UnitTests", "Workflow", "Storing", "Golden");

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_old_history_gives_the_state_that_was_stored_with_it(string name)
    {
        var definition = Definition(name);
        var history = File.ReadAllLines(Path.Combine(Folder, name, "history.jsonl")).Select(line => EventFormat.Read(Encoding.UTF8.GetBytes(line))!).ToList();
        var replayed = Replay.Of(definition, history, _ => definition);

        Assert.DoesNotContain(null, history);
        Assert.Null(replayed.Problem);
        foreach (var stored in Directory.GetFiles(Path.Combine(Folder, name), "state.v*.json"))
        {
            Assert.Equal(Text(StateFormat.Write(Read(definition, stored))), Text(StateFormat.Write(replayed.State!)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Events_are_written_today_as_they_were_then(string name) =>
        Assert.All(
            File.ReadAllLines(Path.Combine(Folder, name, "history.jsonl")),
            line => Assert.Equal(line, Text(EventFormat.Write(EventFormat.Read(Encoding.UTF8.GetBytes(line))!))));

    [Fact]
    public void An_old_state_runs_on_to_its_end()
    {
        var state = Read(Definition("kitchen"), Path.Combine(Folder, "kitchen", "state.v1.json"));
        foreach (var element in new[] { "unbook", "many", "greet", "answer", "search" })
        {
            var wait = state.Waiting.First(waiting => waiting.ElementId == element && waiting.For == WaitingFor.Work).Wait;
            state = Assert.IsType<Step.Taken>(Interpreter.Advance(state.Definition, state, new ProcessEvent.TaskCompleted(DateTimeOffset.UnixEpoch, wait, Variables.Empty))).State;
        }

        Assert.Equal(ProcessStatus.Completed, state.Status);
        Assert.Equal("""["Hello Ann", null]""", state.Variables["greetings"].ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_version_to_which_nothing_leads_is_refused(int version) =>
        Assert.Contains("version", StateFormat.Read(Definition("review"), Encoding.UTF8.GetBytes($$"""{"v":{{version}},"next":1,"status":"running","nodes":[]}""")).Problem, StringComparison.Ordinal);

    private static ProcessDefinition Definition(string name) => BpmnReader.Read(File.ReadAllBytes(Path.Combine(Folder, name, "process.bpmn")), "process.bpmn").Processes[0];

    private static ProcessState Read(ProcessDefinition definition, string path)
    {
        var reading = StateFormat.Read(definition, File.ReadAllBytes(path));
        Assert.Null(reading.Problem);
        return reading.State!;
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
