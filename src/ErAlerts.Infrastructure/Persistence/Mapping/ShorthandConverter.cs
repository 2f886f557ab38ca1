using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Stores JSON bytes in their short form.</summary>
internal sealed class ShorthandConverter() : ValueConverter<byte[], byte[]>(json => Shorthand.Write(json), stored => Shorthand.Read(stored));
