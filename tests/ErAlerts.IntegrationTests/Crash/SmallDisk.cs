using System.Diagnostics;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>A file system of its own in memory, which a test may fill. To mount one takes root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eralerts-disk-");

    public string Folder => _folder.FullName;

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Whether this process may mount one.</summary>
    public static bool IsPossible()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return false;
        }

        using var disk = new SmallDisk();
        return disk.TryMount(1);
    }

    public static SmallDisk Mount(int megabytes)
    {
        var disk = new SmallDisk();
        Assert.True(disk.TryMount(megabytes), "The small disk could not be mounted.");
        return disk;
    }

    /// <summary>Leaves room for so many bytes.</summary>
    public void FillAllBut(long bytes)
    {
        var block = new byte[4096];
        using var filler = File.Create(Filler);
        for (var left = new DriveInfo(Folder).AvailableFreeSpace - bytes; left > 0; left -= block.Length)
        {
            filler.Write(block);
        }
    }

    public void Clear() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        _folder.Delete();
    }

    private bool TryMount(int megabytes) => Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", Folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
