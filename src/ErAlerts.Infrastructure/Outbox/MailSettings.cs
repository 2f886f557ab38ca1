using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ErAlerts.Infrastructure.Outbox;

/// <summary>The mail server, from <c>ERALERTS__MAIL__HOST</c>, <c>PORT</c>, <c>TLS</c>, <c>FROM</c>, <c>USER</c> and <c>PASSWORD</c>.</summary>
internal sealed record MailSettings(string Host, int Port, bool Tls, string From, string? User, string? Password)
{
    private const int DefaultPort = 25;

    /// <summary>Null where no host is named; throws <see cref="InvalidOperationException"/> naming the setting that makes no sense.</summary>
    public static MailSettings? Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("ERALERTS:MAIL");
        if (string.IsNullOrWhiteSpace(mail["HOST"]))
        {
            return null;
        }

        var port = mail["PORT"] is { Length: > 0 } given
            ? int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidOperationException($"ERALERTS__MAIL__PORT is '{given}'; it must be a number.")
            : DefaultPort;
        var from = mail["FROM"] is { Length: > 0 } sender ? sender : throw new InvalidOperationException("ERALERTS__MAIL__FROM is needed where a mail host is named.");
        return new MailSettings(mail["HOST"]!, port, mail["TLS"] is "true", from, mail["USER"], mail["PASSWORD"]);
    }
}
