using ErAlerts.Domain;

namespace ErAlerts.Cli.Input;

/// <summary>A file that the caller names.</summary>
internal static class InputFile
{
    /// <summary>Its bytes; refuses <c>file-not-found</c> and <c>file-unreadable</c>.</summary>
    public static Outcome<byte[]> Read(string path, string field) => Try(() => File.ReadAllBytes(path), path, field);

    /// <summary>The file opened for reading; refuses as <see cref="Read"/> does.</summary>
    public static Outcome<FileStream> Open(string path, string field) => Try(() => File.OpenRead(path), path, field);

    private static Outcome<T> Try<T>(Func<T> read, string path, string field)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Refusal("file-not-found", $"There is no file '{path}'.", field);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal("file-unreadable", $"The file '{path}' cannot be read: {failure.Message}", field);
        }
    }
}
