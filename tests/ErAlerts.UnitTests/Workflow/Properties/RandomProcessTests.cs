using ErAlerts.Workflow.Migrating;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;
using FsCheck;
using FsCheck.Fluent;

namespace ErAlerts.UnitTests.Workflow.Properties;

/// <summary>Random block-structured processes against a reference that knows nothing of tokens.</summary>
public class RandomProcessTests
{
    private const int MostSteps = 200;
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
    private static readonly Arbitrary<int> Sizes = Gen.Choose(1, 14).ToArbitrary();

    [Fact]
    public void Whatever_happens_in_whatever_order_the_same_is_awaited_as_the_reference_says() =>
        Prop.ForAll(Seeds, Sizes, (seed, size) =>
        {
            var random = new Random(seed);
            var walk = new Walk(new RandomBlocks(seed).Make(size));
            for (var step = 0; walk.Expected.Count > 0 && step < MostSteps; step++)
            {
                Assert.Equal(walk.Expected, walk.Pending);
                var id = walk.Pending[random.Next(walk.Pending.Count)];
                switch (random.Next(8))
                {
                    case 0:
                        walk.Migrate(random.Next(2) == 0 ? TimerChoice.Keep : TimerChoice.Rebase);
                        break;
                    case 1 when walk.Fail(id):
                        break;
                    default:
                        walk.Happen(id);
                        break;
                }
            }

            Assert.Equal(walk.Expected, walk.Pending);
            Assert.Equal(walk.Expected.Count == 0, walk.State.Status == ProcessStatus.Completed);
            Assert.Equal(StateFormat.Write(walk.State), walk.Replayed());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Every_order_of_independent_completions_ends_the_same() =>
        Prop.ForAll(Seeds, Sizes, (seed, size) =>
        {
            var block = new RandomBlocks(seed).Make(size);
            var (one, other) = (Completed(block, new Random(seed)), Completed(block, new Random(~seed)));

            Assert.Equal(one.Trace.Order(StringComparer.Ordinal), other.Trace.Order(StringComparer.Ordinal));
            Assert.Equal(one.State.Variables, other.State.Variables);
            Assert.Equal(ProcessStatus.Completed, one.State.Status);
            Assert.Equal(ProcessStatus.Completed, other.State.Status);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    /// <summary>Does what is to be done, in random order, without ever letting an event at a border occur; in a race the message wins.</summary>
    private static Walk Completed(Block block, Random random)
    {
        var walk = new Walk(block);
        while (walk.State.Status == ProcessStatus.Running)
        {
            var ids = walk.Pending.Where(id => !id.EndsWith('b') && !LosesRace(block, id)).ToList();
            walk.Happen(ids[random.Next(ids.Count)]);
        }

        return walk;
    }

    private static bool LosesRace(Block block, string id) => block switch
    {
        Block.Race race => race.Ways[1].Event.Id == id || race.Ways.Any(way => LosesRace(way.Then, id)),
        Block.Sequence sequence => sequence.Parts.Any(part => LosesRace(part, id)),
        Block.Parallel parallel => parallel.Parts.Any(part => LosesRace(part, id)),
        Block.Inclusive or => or.Parts.Any(part => LosesRace(part, id)),
        Block.Exclusive xor => xor.Parts.Any(part => LosesRace(part, id)),
        Block.Loop loop => LosesRace(loop.Body, id),
        Block.Guarded guarded => LosesRace(guarded.Body, id) || LosesRace(guarded.Handler, id),
        _ => false,
    };
}
