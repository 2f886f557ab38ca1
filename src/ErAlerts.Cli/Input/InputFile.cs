using ErAlerts.Domain;

namespace ErAlerts.Cli.Input;

/// <summary>A file that the caller names.</summary>
internal static class InputFile
{
    /// <summary>Its bytes; refuses <c>file-not-found</c> and <c>file-unreadable</c>.</summary>
    public static Outcome<byte[]> Read(string path, string field)
    {
        try
        {
            return File.ReadAllBytes(path);
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
