using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.Application.Backlog.Forecasts;

/// <summary>The random numbers of a forecast are chosen by office and weeks, so that whoever asks meets the same chance.</summary>
public static class ForecastSeed
{
    /// <summary>Seed for an office (empty: the county) up to its last week.</summary>
    public static ulong Of(string office, IReadOnlyCollection<HistoryWeek> weeks) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(weeks.Count == 0 ? office : $"{office} {weeks.Max(w => w.Week)}")));

    /// <summary>Hash of everything that a forecast is made from.</summary>
    public static string Fingerprint(string office, IReadOnlyCollection<HistoryWeek> weeks)
    {
        var text = new StringBuilder(office);
        foreach (var week in weeks.OrderBy(w => w.Week))
        {
            text.Append(CultureInfo.InvariantCulture, $";{week.Week},{week.OpenOver30},{week.Received},{week.Closed},{week.Workers}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
    }
}
