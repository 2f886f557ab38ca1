namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>Standard normal deviates by one look into a table of evenly likely quantiles: no logarithm a draw, and none is lost to rejection.</summary>
internal static class NormalDraws
{
    private const int Bits = 12;
    private static readonly double[] Quantiles = Table(1 << Bits);

    /// <summary>A deviate with mean 0 and variance 1.</summary>
    public static double Normal(ref this Xoshiro256 chance) => Quantiles[(int)(chance.Next() >> (64 - Bits))];

    private static double[] Table(int size)
    {
        var table = new double[size];
        for (var i = 0; i < size / 2; i++)
        {
            table[i] = Quantile((i + 0.5) / size);
            table[size - 1 - i] = -table[i];
        }

        var scale = Math.Sqrt(size / table.Sum(z => z * z));
        return [.. table.Select(z => z * scale)];
    }

    /// <summary>The quantile of a probability below a half, by bisection of the distribution function: slow, once, and exact enough.</summary>
    private static double Quantile(double p)
    {
        var (low, high) = (-9.0, 0.0);
        while (high - low > 1e-12)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < p ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The standard normal distribution function for z at or below 0: its series near 0, its continued fraction in the tail.</summary>
    private static double Below(double z)
    {
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z < -3)
        {
            var fraction = 0.0;
            for (var k = 60; k >= 1; k--)
            {
                fraction = k / (-z + fraction);
            }

            return density / (-z + fraction);
        }

        var (term, sum) = (z, z);
        for (var k = 3; k < 120; k += 2)
        {
            term *= z * z / k;
            sum += term;
        }

        return 0.5 + (density * sum);
    }
}
