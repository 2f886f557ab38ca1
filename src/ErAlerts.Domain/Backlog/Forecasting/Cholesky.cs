namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>The lower triangular root of a small covariance, stored row by row; a direction without variance stays without.</summary>
internal static class Cholesky
{
    public static double[] Of(double[] covariance, int size)
    {
        var root = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = covariance[(i * size) + j];
                for (var k = 0; k < j; k++)
                {
                    rest -= root[(i * size) + k] * root[(j * size) + k];
                }

                root[(i * size) + j] = i == j ? Math.Sqrt(Math.Max(rest, 0)) : Ratio(rest, root[(j * size) + j]);
            }
        }

        return root;
    }

    private static double Ratio(double rest, double diagonal) => diagonal > 0 ? rest / diagonal : 0;
}
