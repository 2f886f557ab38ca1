using System.Globalization;
using System.Text;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>Where weeks and counts lie on a drawing; the count's axis begins at 0, since a cut axis makes every backlog look like a cliff.</summary>
internal sealed class ChartPlane(CountyWeek first, CountyWeek last, int highest, double width, double height, double left = 0, double top = 0)
{
    /// <summary>The top of the axis: a round number at or above the highest count.</summary>
    public int Top { get; } = Round(Math.Max(highest, 4));

    /// <summary>The steps of the axis.</summary>
    public IEnumerable<int> Steps => Enumerable.Range(0, 5).Select(n => Top * n / 4);

    /// <summary>First days of months between the weeks, for the labels below.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var month = new DateOnly(first.Monday.Year, first.Monday.Month, 1).AddMonths(1);
            for (; month <= last.Sunday; month = month.AddMonths(1))
            {
                yield return month;
            }
        }
    }

    /// <summary>The end of a week from the left.</summary>
    public double X(CountyWeek week) => X(week.Sunday);

    /// <summary>A date from the left.</summary>
    public double X(DateOnly date) => left + (width * (date.DayNumber - first.Sunday.DayNumber) / Math.Max(1, last.Sunday.DayNumber - first.Sunday.DayNumber));

    /// <summary>A count from the top.</summary>
    public double Y(double count) => top + height - (height * count / Top);

    /// <summary>A line through the weeks, as the path of a drawing.</summary>
    public string Line(IEnumerable<(CountyWeek Week, int Count)> points) => Path(points.Select(p => (X(p.Week), Y(p.Count))), close: false);

    /// <summary>An area between two counts.</summary>
    public string Band(IReadOnlyCollection<(CountyWeek Week, int Low, int High)> points) =>
        Path(points.Select(p => (X(p.Week), Y(p.High))).Concat(points.Reverse().Select(p => (X(p.Week), Y(p.Low)))), close: true);

    /// <summary>A number as a drawing wants it.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Path(IEnumerable<(double X, double Y)> points, bool close)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Number(x)).Append(' ').Append(Number(y));
        }

        return close && path.Length > 0 ? path.Append('Z').ToString() : path.ToString();
    }

    private static int Round(int highest)
    {
        var unit = (int)Math.Pow(10, Math.Floor(Math.Log10(highest)));
        return new[] { 1, 2, 4, 6, 8, 10 }.Select(n => n * unit).Append(12 * unit).First(n => n >= highest) is var top && top % 4 == 0 ? top : (top / 4 * 4) + 4;
    }
}
