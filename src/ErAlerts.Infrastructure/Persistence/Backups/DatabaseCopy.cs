namespace ErAlerts.Infrastructure.Persistence.Backups;

/// <summary>How a provider writes itself into a file and takes itself out of one.</summary>
internal abstract class DatabaseCopy
{
    /// <summary>Writes a consistent copy while others read and write.</summary>
    public abstract Task Write(string file, CancellationToken stop);

    /// <summary>Puts the file's content in place of what is there; nobody else works on the database.</summary>
    public abstract Task Read(string file, CancellationToken stop);
}
