using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>The runs that follow one reading, side by side in flat arrays: what each believes of the drift, the season and the noise, and where it stands.</summary>
internal sealed class RunStates
{
    private readonly PastReading reading;
    private readonly double driftMove;
    private readonly double flicker;
    private readonly double[] noise;
    private readonly double[][] learned;
    private readonly double[] shown;

    /// <summary>Draws for every run a size of the noise and then what the past left open.</summary>
    /// <param name="fit">The reading.</param>
    /// <param name="runs">How many runs follow it.</param>
    /// <param name="start">Distance of the last count from the reading's level.</param>
    /// <param name="chance">The random numbers.</param>
    public RunStates(FittedReading fit, int runs, double start, ref Xoshiro256 chance)
    {
        reading = fit.Reading;
        driftMove = Math.Sqrt(fit.DriftVariance);
        flicker = Math.Sqrt(reading.Flicker);
        noise = new double[runs];
        shown = new double[runs];
        learned = [.. Enumerable.Range(0, fit.Size).Select(_ => new double[runs])];
        Array.Fill(shown, start);
        var root = Cholesky.Of(fit.Covariance, fit.Size);
        Span<double> drawn = stackalloc double[fit.Size];
        for (var run = 0; run < runs; run++)
        {
            noise[run] = Math.Sqrt(fit.Variance * fit.Freedom / ChiSquare(fit.Freedom, ref chance));
            Draw(fit, root, noise[run], drawn, ref chance);
            for (var i = 0; i < learned.Length; i++)
            {
                learned[i][run] = drawn[i];
            }
        }
    }

    /// <summary>Takes every run one week on and writes the changes of its count.</summary>
    public void Step(CountyWeek week, Span<double> changes, ref Xoshiro256 chance)
    {
        Seasons(week, changes);
        var (place, drift) = (learned[FittedReading.Place], learned[FittedReading.Drift]);
        for (var run = 0; run < changes.Length; run++)
        {
            drift[run] *= reading.Damping;
            if (driftMove > 0)
            {
                drift[run] += noise[run] * driftMove * chance.Normal();
            }

            place[run] += changes[run] + drift[run] - (reading.Pull * place[run]) + (noise[run] * chance.Normal());
            var seen = flicker > 0 ? place[run] + (noise[run] * flicker * chance.Normal()) : place[run];
            changes[run] = seen - shown[run];
            shown[run] = seen;
        }
    }

    private void Seasons(CountyWeek week, Span<double> changes)
    {
        changes.Clear();
        Span<double> waves = stackalloc double[Season.Terms];
        Season.Waves(week, waves);
        for (var i = FittedReading.Waves; i < learned.Length; i++)
        {
            var (wave, weight) = (waves[i - FittedReading.Waves], learned[i]);
            for (var run = 0; run < changes.Length; run++)
            {
                changes[run] += wave * weight[run];
            }
        }
    }

    private static void Draw(FittedReading fit, double[] root, double noise, Span<double> drawn, ref Xoshiro256 chance)
    {
        fit.Mean.CopyTo(drawn);
        for (var j = 0; j < fit.Size; j++)
        {
            var z = noise * chance.Normal();
            for (var i = j; i < fit.Size; i++)
            {
                drawn[i] += root[(i * fit.Size) + j] * z;
            }
        }
    }

    /// <summary>A chi-square deviate by the cube of Wilson and Hilferty, which is close enough from four degrees of freedom on.</summary>
    private static double ChiSquare(double freedom, ref Xoshiro256 chance)
    {
        var part = 2 / (9 * freedom);
        var root = Math.Max(0.1, 1 - part + (chance.Normal() * Math.Sqrt(part)));
        return freedom * root * root * root;
    }
}
