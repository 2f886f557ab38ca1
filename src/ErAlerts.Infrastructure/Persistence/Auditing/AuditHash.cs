using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence.Mapping;

namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>
/// SHA-256 of an entry and of the hash before it. The bytes are: form 1; the previous hash; the sequence; then every field in the
/// order of the record, texts as length and UTF-8 (-1 for none), instants as microseconds since 1970. The form never changes; a new one gets a new number.
/// </summary>
internal static class AuditHash
{
    private const byte Form = 1;

    public static byte[] Of(ReadOnlySpan<byte> previous, long sequence, AuditEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        bytes.Write([Form]);
        bytes.Write(previous);
        Number(bytes, sequence);
        Text(bytes, entry.Stream);
        Instant(bytes, entry.At);
        Text(bytes, entry.Actor);
        Text(bytes, entry.OnBehalfOf);
        Text(bytes, entry.Act);
        Text(bytes, entry.Before);
        Text(bytes, entry.After);
        Instant(bytes, entry.DueAt);
        Text(bytes, entry.RuleVersion);
        Text(bytes, entry.Detail);
        return SHA256.HashData(bytes.WrittenSpan);
    }

    private static void Instant(ArrayBufferWriter<byte> bytes, DateTimeOffset? instant) =>
        Number(bytes, instant is { } at ? UnixMicrosecondsConverter.Of(at) : long.MinValue);

    private static void Number(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }

    private static void Text(ArrayBufferWriter<byte> bytes, string? text)
    {
        Number(bytes, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text.AsSpan(), bytes);
    }
}
