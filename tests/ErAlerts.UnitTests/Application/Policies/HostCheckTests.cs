using System.Text;
using ErAlerts.Application.Actions;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.UnitTests.Application.Policies;

public sealed class HostCheckTests
{
    private const string Line = "<startEvent id=\"s\"/>{0}<endEvent id=\"e\"/>«s>t»«t>e»";

    [Theory]
    [InlineData("action-missing", "<serviceTask id=\"t\"/>")]
    [InlineData("action-unknown", "<serviceTask id=\"t\" er:action=\"fly\"/>")]
    [InlineData("action-of-other-subject", "<serviceTask id=\"t\" er:action=\"water\"/>")]
    [InlineData("decision-unnamed", "<businessRuleTask id=\"t\"/>")]
    [InlineData("decision-missing", "<businessRuleTask id=\"t\" er:decision=\"coin\"/>")]
    [InlineData("role-unknown", "<userTask id=\"t\" er:role=\"king\"/>")]
    [InlineData("called-process-missing", "<callActivity id=\"t\" calledElement=\"nowhere\"/>")]
    [InlineData("called-process-other-subject", "<callActivity id=\"t\" calledElement=\"garden\"/>")]
    [InlineData("message-reserved", "<sendTask id=\"t\" messageRef=\"m\"/>")]
    [InlineData("message-reserved", "<intermediateThrowEvent id=\"t\"><messageEventDefinition messageRef=\"m\"/></intermediateThrowEvent>")]
    [InlineData("ad-hoc-unsupported", "<adHocSubProcess id=\"t\"><userTask id=\"u\" er:role=\"ara\"/></adHocSubProcess>")]
    [InlineData("bad-retry", "<serviceTask id=\"t\" er:action=\"remind\" er:retries=\"0\"/>")]
    [InlineData("bad-retry", "<serviceTask id=\"t\" er:action=\"remind\" er:retries=\"2\" er:retryAfter=\"soon\"/>")]
    [InlineData("bad-retry", "<serviceTask id=\"t\" er:action=\"remind\" er:retries=\"2\" er:retryBackOff=\"0\"/>")]
    [InlineData("bad-retry", "<serviceTask id=\"t\" er:action=\"remind\" er:retries=\"2\" er:retryJitter=\"2\"/>")]
    [InlineData("bad-retry", "<serviceTask id=\"t\" er:action=\"remind\" er:retryAfter=\"PT1M\"/>")]
    public void What_no_host_could_carry_out_is_refused_with_the_elements_id(string code, string task) =>
        Assert.Equal([(code, "t")], Errors(string.Format(null, Line, task)));

    [Fact]
    public void A_subject_that_nothing_knows_is_refused() =>
        Assert.Equal([("subject-unknown", "p")], Errors(string.Format(null, Line, "<userTask id=\"t\" er:role=\"ara\"/>"), "er:subject=\"weather\""));

    [Theory]
    [InlineData("<startEvent id=\"s\"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></startEvent>")]
    [InlineData("<startEvent id=\"s\"><conditionalEventDefinition><condition>x = 1</condition></conditionalEventDefinition></startEvent>")]
    [InlineData("<startEvent id=\"s\" parallelMultiple=\"true\"><messageEventDefinition messageRef=\"n\"/><signalEventDefinition signalRef=\"g\"/></startEvent>")]
    public void A_start_that_would_be_about_nothing_is_refused(string start) =>
        Assert.All(Errors($"{start}<userTask id=\"t\" er:role=\"ara\"/><endEvent id=\"e\"/>«s>t»«t>e»"), e => Assert.Equal(("start-unsupported", "s"), e));

    [Fact]
    public void A_drawing_that_the_host_can_carry_out_is_not_refused() => Assert.Empty(Errors(string.Format(
        null, Line, "<serviceTask id=\"t\" er:action=\"water\" er:retries=\"3\" er:retryAfter=\"PT5M\" er:retryBackOff=\"2\" er:retryJitter=\"0.5\"/>"), "er:subject=\"plant\""));

    private static IEnumerable<(string Code, string Element)> Errors(string body, string attributes = "")
    {
        const string Roots = "<message id=\"m\" name=\"referral-withdrawn\"/><message id=\"n\" name=\"news\"/><signal id=\"g\" name=\"gong\"/>";
        var garden = Drawn.Process("<startEvent id=\"s\"/><endEvent id=\"e\"/>«s>e»", attributes: "er:subject=\"plant\"").Replace("id=\"p\"", "id=\"garden\"", StringComparison.Ordinal);
        var loading = PolicyReader.Load(
            [.. Shipped(), new PolicyFile("garden.bpmn", Encoding.UTF8.GetBytes(garden)), new PolicyFile("test.bpmn", Encoding.UTF8.GetBytes(Drawn.Process(body, Roots, attributes)))],
            vocabulary: new ProcessVocabulary([.. AllSubjectKinds.List, new Plants()], [.. AllActions.List, new Water()]));
        var errors = loading.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Element)).ToList();
        Assert.Equal(errors.Count == 0, loading.Catalogue is not null);
        return errors;
    }

    private static IEnumerable<PolicyFile> Shipped() =>
        Directory.EnumerateFiles(PolicyFolder.Path, "*", SearchOption.AllDirectories)
            .Select(f => new PolicyFile(Path.GetRelativePath(PolicyFolder.Path, f).Replace('\\', '/'), File.ReadAllBytes(f)));

    private sealed record Plant(long Id) : ISubject
    {
        public string Kind => "plant";

        public string Number => "1";

        public string Office => "lancaster";

        public string AuditStream => "plant/1";

        public Task<string?> HolderOf(string role, IUnitOfWork work) => Task.FromResult<string?>(null);

        public SubjectClock? ClockOf(string? step) => null;
    }

    private sealed class Plants : ISubjectKind
    {
        public string Code => "plant";

        public Type SubjectType => typeof(Plant);

        public IReadOnlySet<string> Messages { get; } = new HashSet<string>();

        public Task<IReadOnlyDictionary<long, ISubject>> Load(IUnitOfWork work, IReadOnlyCollection<long> ids) =>
            Task.FromResult<IReadOnlyDictionary<long, ISubject>>(ids.ToDictionary(id => id, ISubject (id) => new Plant(id)));

        public IEnumerable<Finding> Check(ProcessDefinition process) => [];
    }

    private sealed class Water : ActionOn<Plant>
    {
        public override string Name => "water";

        protected override Task<ActionResult> Run(ActionContext context, Plant subject) => Task.FromResult(ActionResult.Ok);
    }
}
