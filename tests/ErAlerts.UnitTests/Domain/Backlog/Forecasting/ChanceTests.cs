using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.UnitTests.Domain.Backlog.Forecasting;

public class ChanceTests
{
    /// <summary>The published first outputs of xoshiro256** from the state 1, 2, 3, 4.</summary>
    private static readonly ulong[] Published =
    [
        11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
        16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576,
    ];

    [Fact]
    public void The_generator_gives_the_published_numbers()
    {
        var chance = new Xoshiro256(1, 2, 3, 4);
        Assert.All(Published, expected => Assert.Equal(expected, chance.Next()));
    }

    [Fact]
    public void Seeds_are_spread_by_the_published_SplitMix64()
    {
        var state = 1234567UL;
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.All(published, expected => Assert.Equal(expected, Xoshiro256.SplitMix(ref state)));
    }

    [Fact]
    public void Different_seeds_give_different_numbers()
    {
        var (one, other) = (new Xoshiro256(1), new Xoshiro256(2));
        Assert.NotEqual(one.Next(), other.Next());
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.158655)]
    [InlineData(-1.2815516, 0.1)]
    [InlineData(-2.5, 0.00621)]
    [InlineData(-3.2, 0.000687)]
    public void Deviates_are_as_frequent_as_the_normal_law_says(double z, double below)
    {
        const int Draws = 400_000;
        var chance = new Xoshiro256(7);
        var count = 0;
        for (var i = 0; i < Draws; i++)
        {
            count += chance.Normal() < z ? 1 : 0;
        }

        Assert.InRange(count / (double)Draws, below - (4 * Math.Sqrt(below / Draws)) - 0.00013, below + (4 * Math.Sqrt(below / Draws)) + 0.00013);
    }

    [Fact]
    public void Deviates_have_mean_0_and_variance_1()
    {
        var chance = new Xoshiro256(11);
        var draws = new double[200_000];
        for (var i = 0; i < draws.Length; i++)
        {
            draws[i] = chance.Normal();
        }

        Assert.InRange(draws.Average(), -0.01, 0.01);
        Assert.InRange(draws.Average(z => z * z), 0.98, 1.02);
    }

    [Fact]
    public void A_root_times_itself_is_the_covariance()
    {
        var root = Cholesky.Of([4, 2, 0.6, 2, 5, 1, 0.6, 1, 3], 3);
        double Product(int row, int column) => Enumerable.Range(0, 3).Sum(k => root[(row * 3) + k] * root[(column * 3) + k]);
        Assert.Equal((4.0, 2.0, 5.0), (Product(0, 0), Product(1, 0), Product(1, 1)));
        Assert.Equal(0.6, Product(2, 0), 12);
        Assert.Equal(3.0, Product(2, 2), 12);
        Assert.Equal([0, 0, 0, 1], Cholesky.Of([0, 0, 0, 1], 2));
    }

    [Fact]
    public void Misses_on_one_side_are_heard_and_misses_on_both_are_not()
    {
        var cusum = new Cusum();
        Assert.DoesNotContain(true, Enumerable.Range(0, 100).Select(n => cusum.Hears(n % 2 == 0 ? 2.5 : -2.5)));
        var another = new Cusum();
        Assert.Equal([false, false, false, true, false], Enumerable.Repeat(-1.4, 5).Select(another.Hears));
    }
}
