using System.Security.Cryptography;
using System.Text;
using ErAlerts.Application.Messages;

namespace ErAlerts.Infrastructure.Outbox;

/// <summary>Where no mail server is named: each message becomes a text file in the folder <c>outbox</c> of the data folder, named by its key, so that a second sending is the same file.</summary>
internal sealed class FolderTransport(string folder) : IMessageTransport
{
    private const int LengthOfDigest = 16;

    public async Task Send(OutboxMessage message, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var text = $"To: {message.To}\nSubject: {message.Subject}\nDate: {message.At.UtcDateTime:R}\nX-Key: {message.Key}\n\n{message.Body}";
        var file = Path.Combine(folder, FileName(message.Key));
        var unfinished = file + ".tmp";
        await File.WriteAllTextAsync(unfinished, text, stop);
        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>The readable part may clash after its odd characters are replaced; the digest does not.</summary>
    private static string FileName(string key)
    {
        var readable = string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_'));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..LengthOfDigest];
        return $"{readable[..Math.Min(readable.Length, 80)]}.{digest}.txt";
    }
}
