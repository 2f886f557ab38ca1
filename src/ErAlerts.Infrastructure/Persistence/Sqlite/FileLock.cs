namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>A lock of the operating system on a file beside the database; it ends with the process, however that ends.</summary>
internal static class FileLock
{
    /// <summary>Holds the lock until the stream is disposed of; null when another holds it.</summary>
    public static FileStream? TryHold(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
