using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Stores JSON text as bytes in their short form.</summary>
internal sealed class ShorthandTextConverter()
    : ValueConverter<string, byte[]>(json => Shorthand.Write(Encoding.UTF8.GetBytes(json)), stored => Encoding.UTF8.GetString(Shorthand.Read(stored)));
