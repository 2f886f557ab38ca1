using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>
/// A reading that has gone through an office's weeks one by one: a dynamic linear model (West and Harrison) of the count behind the
/// count, its drift and its season, with the noise's size learned alongside. Before each week it says what it expects; the log of how
/// likely the week then was is its merit, in which older weeks count for less.
/// </summary>
internal sealed class FittedReading
{
    /// <summary>Place, among what is learned, of the count behind the count.</summary>
    public const int Place = 0;

    /// <summary>Place of the weekly drift.</summary>
    public const int Drift = 1;

    /// <summary>First place of the season's waves.</summary>
    public const int Waves = 2;

    private const double Outlier = 3;
    private const double VarianceMemory = 0.98;
    private const double MeritMemory = 0.98;
    private readonly Cusum cusum = new();
    private readonly double[] toward;
    private readonly double[] terms;

    private FittedReading(PastReading reading, OfficeHistory history)
    {
        Reading = reading;
        Size = reading.Seasonal ? Waves + Season.Terms : Waves;
        Level = history.Weeks.Take(OfficeHistory.FewestWeeks / 2).Average(w => w.OpenOver30);
        Variance = NoiseGuess.Of(reading, history);
        Mean = new double[Size];
        Covariance = new double[Size * Size];
        (toward, terms) = (new double[Size], new double[Size]);
        Mean[Place] = history.Weeks[0].OpenOver30 - Level;
        this[Place, Place] = reading.Flicker;
        this[Drift, Drift] = FreshDrift;
        for (var i = Waves; i < Size; i++)
        {
            this[i, i] = 1 + reading.Flicker;
        }
    }

    /// <summary>The reading.</summary>
    public PastReading Reading { get; }

    /// <summary>Numbers that the reading learns.</summary>
    public int Size { get; }

    /// <summary>The count from which places are measured; where a pull pulls to is in the drift.</summary>
    public double Level { get; }

    /// <summary>What was learned.</summary>
    public double[] Mean { get; }

    /// <summary>How sure it is, row by row, in units of the noise's variance.</summary>
    public double[] Covariance { get; }

    /// <summary>The noise's variance: that by which the count moves for good in a week.</summary>
    public double Variance { get; private set; }

    /// <summary>On how many weeks' worth the variance rests.</summary>
    public double Freedom { get; private set; } = 2;

    /// <summary>Log of how well it foretold the weeks, up to a constant that all readings share.</summary>
    public double Merit { get; private set; }

    /// <summary>Variance by which the drift moves in a week, in units of the noise's variance.</summary>
    public double DriftVariance => Reading.Wander * (1 + Reading.Flicker);

    /// <summary>How open the drift is to begin with; a pull needs room for a level far from the first weeks.</summary>
    private double FreshDrift => (1 + Reading.Flicker) * (1 + (36 * Reading.Pull / (2 - Reading.Pull)));

    private ref double this[int row, int column] => ref Covariance[(row * Size) + column];

    /// <summary>Goes through the history.</summary>
    public static FittedReading Of(PastReading reading, OfficeHistory history)
    {
        var fit = new FittedReading(reading, history);
        foreach (var week in history.Weeks.AsSpan(1..))
        {
            fit.Advance(week.Week);
            fit.Learn(week.OpenOver30 - fit.Level - fit.Mean[Place]);
        }

        return fit;
    }

    /// <summary>Expects the next week.</summary>
    private void Advance(CountyWeek week)
    {
        Mean[Drift] *= Reading.Damping;
        for (var i = 0; i < Size; i++)
        {
            this[Drift, i] *= Reading.Damping;
            this[i, Drift] *= Reading.Damping;
        }

        this[Drift, Drift] += DriftVariance;
        (terms[Place], terms[Drift]) = (1 - Reading.Pull, 1);
        if (Reading.Seasonal)
        {
            Season.Waves(week, terms.AsSpan(Waves));
        }

        Mean[Place] = Sum(Mean);
        for (var i = 0; i < Size; i++)
        {
            toward[i] = Sum(Covariance.AsSpan(i * Size, Size));
        }

        var own = Sum(toward) + 1;
        for (var i = 0; i < Size; i++)
        {
            this[Place, i] = this[i, Place] = toward[i];
        }

        this[Place, Place] = own;
    }

    /// <summary>Holds the week against what was expected. A miss beyond three deviations teaches no more than one of three.</summary>
    private void Learn(double miss)
    {
        for (var i = 0; i < Size; i++)
        {
            toward[i] = this[i, Place];
        }

        var spread = toward[Place] + Reading.Flicker;
        var deviation = Math.Sqrt(Variance * spread);
        var score = Math.Clamp(miss / deviation, -Outlier, Outlier);
        Merit = (MeritMemory * Merit) - Math.Log(deviation) - ((Freedom + 1) / 2 * Math.Log(1 + (score * score / Freedom)));
        Correct(spread, score * deviation);
        if (Reading.Flicker == 0)
        {
            // Without flicker the count is what it is, however odd the week.
            Mean[Place] += miss - (score * deviation);
        }

        var freedom = (VarianceMemory * Freedom) + 1;
        Variance *= ((VarianceMemory * Freedom) + (score * score)) / freedom;
        Freedom = freedom;
        if (cusum.Hears(score))
        {
            Reopen(spread);
        }
    }

    private void Correct(double spread, double miss)
    {
        for (var i = 0; i < Size; i++)
        {
            Mean[i] += toward[i] * miss / spread;
            for (var j = 0; j < Size; j++)
            {
                this[i, j] -= toward[i] * toward[j] / spread;
            }
        }
    }

    /// <summary>Weeks that keep missing on one side mean that something has changed: the drift is learned afresh.</summary>
    private void Reopen(double spread)
    {
        for (var i = 0; i < Size; i++)
        {
            this[Drift, i] = this[i, Drift] = 0;
        }

        this[Drift, Drift] = FreshDrift;
        this[Place, Place] += Reading.Flicker > 0 ? Outlier * Outlier * spread : 0;
    }

    private double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++)
        {
            sum += terms[i] * values[i];
        }

        return sum;
    }
}
