using ErAlerts.Workflow.Checking;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Benchmarks.Engine;

/// <summary>How the cost of one thing grows with the size of another; a factor near 10 a row is linear, near 1 is none.</summary>
internal sealed record Growth(string What, IReadOnlyList<Growth.Point> Points)
{
    private static readonly int[] Sizes = [10, 100, 1_000, 10_000];

    public static IEnumerable<Growth> All()
    {
        yield return Of("one task completed, by tokens that wait beside it", size => Step(Lives.AtWork(MadeUp.Beside(size))));
        yield return Of("one task completed, by elements of the drawing", size => Step(Lives.AtWork(MadeUp.Among(size))));
        yield return Of("one task completed, by variables", size => Step(Lives.AtWork(MadeUp.Round, size)));
        yield return Of("parallel fork and join, by ways", size => Whole(MadeUp.Fork(size, "parallelGateway")));
        yield return Of("inclusive fork and join, by ways", size => Whole(MadeUp.Fork(size, "inclusiveGateway")));
        yield return Of("reading a file, by elements", size => MadeUp.File(MadeUp.Among(size)) is var file ? () => BpmnReader.Read(file, "f.bpmn") : () => { });
        yield return Of("reading and checking a file, by elements", size => MadeUp.File(MadeUp.Among(size)) is var file ? () => BpmnCheck.Check(file, "f.bpmn") : () => { });
    }

    private static Growth Of(string what, Func<int, Action> make) => new(what, [.. Sizes.Select(size => new Point(size, Cost.Of(make(size))))]);

    private static Action Step(ProcessState state)
    {
        var e = Lives.Completion(state);
        return () => Lives.After(state, e);
    }

    private static Action Whole(string body)
    {
        var definition = MadeUp.Process(body);
        return () => Lives.Begun(definition, Variables.Empty);
    }

    /// <summary>The cost at one size.</summary>
    public sealed record Point(int Size, Cost Cost);
}
