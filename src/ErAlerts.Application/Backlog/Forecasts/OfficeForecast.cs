using System.Text.Json;

namespace ErAlerts.Application.Backlog.Forecasts;

/// <summary>The forecast of an office that is in force, made from the weeks that its fingerprint names; kept, so that a board reads it and every page shows the same.</summary>
public sealed class OfficeForecast
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    private OfficeForecast() => Office = Fingerprint = Content = null!;

    /// <summary>A first forecast.</summary>
    public OfficeForecast(long id, string office)
    {
        (Id, Office) = (id, office);
        Fingerprint = Content = string.Empty;
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Code of the office; empty for the county.</summary>
    public string Office { get; private set; }

    /// <summary>Hash of the weeks from which it was made.</summary>
    public string Fingerprint { get; private set; }

    /// <summary>The forecast as JSON text; see <see cref="Read"/>.</summary>
    public string Content { get; private set; }

    /// <summary>Instant at which it was made, UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>A newer forecast.</summary>
    public void Made(string fingerprint, ForecastContent content, DateTimeOffset at) =>
        (Fingerprint, Content, MadeAt) = (fingerprint, JsonSerializer.Serialize(content, Form), at);

    /// <summary>Reads the forecast's text.</summary>
    public static ForecastContent Read(string content) => JsonSerializer.Deserialize<ForecastContent>(content, Form)!;
}
