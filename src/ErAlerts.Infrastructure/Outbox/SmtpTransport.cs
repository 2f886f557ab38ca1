using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using ErAlerts.Application.Messages;

namespace ErAlerts.Infrastructure.Outbox;

/// <summary>Sends by SMTP; the message id is made of the key, by which mail servers and readers know a second sending for the same.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMessageTransport
{
    public async Task Send(OutboxMessage message, CancellationToken stop)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is not null)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var mail = new MailMessage(settings.From, message.To, message.Subject, message.Body);
        mail.BodyEncoding = mail.SubjectEncoding = Encoding.UTF8;
        mail.Headers.Add("Message-ID", $"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Key)))}@{mail.From!.Host}>");
        await client.SendMailAsync(mail, stop);
    }
}
