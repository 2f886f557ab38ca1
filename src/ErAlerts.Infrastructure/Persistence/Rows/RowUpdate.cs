using System.Runtime.InteropServices;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>A row that changed.</summary>
/// <param name="Old">Its values as they were read.</param>
/// <param name="New">Its values now.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowUpdate(object?[] Old, object?[] New);
