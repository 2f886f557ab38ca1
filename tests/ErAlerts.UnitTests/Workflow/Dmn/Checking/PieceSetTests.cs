using ErAlerts.Workflow.Dmn.Checking;

namespace ErAlerts.UnitTests.Workflow.Dmn.Checking;

public sealed class PieceSetTests
{
    private static readonly int[] Places = [0, 1, 63, 64, 127, 128, 129, 199, 255];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(256)]
    public void All_holds_so_many_pieces(int count)
    {
        var all = PieceSet.All(count);
        Assert.Equal(Enumerable.Range(0, count), Enumerable.Range(0, PieceSet.Capacity).Where(all.Contains));
        Assert.Equal(count == 0, all.IsEmpty);
    }

    [Fact]
    public void A_piece_put_in_is_the_only_one_there()
    {
        foreach (var place in Places)
        {
            var set = default(PieceSet).With(place);
            Assert.Equal([place], Enumerable.Range(0, PieceSet.Capacity).Where(set.Contains));
            Assert.False(set.IsEmpty);
        }
    }

    [Fact]
    public void Sets_meet_differ_and_cover_each_other_on_both_sides_of_the_middle()
    {
        foreach (var (low, high) in new[] { (3, 5), (3, 200), (140, 200) })
        {
            var (one, both) = (default(PieceSet).With(low), default(PieceSet).With(low).With(high));
            Assert.Equal(one, both.And(one));
            Assert.Equal(default(PieceSet).With(high), both.Except(one));
            Assert.True(both.Covers(one));
            Assert.False(one.Covers(both));
            Assert.True(one.And(default(PieceSet).With(high)).IsEmpty);
        }
    }
}
