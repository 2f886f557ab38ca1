using System.Security.Cryptography;
using ErAlerts.Domain;

namespace ErAlerts.Infrastructure.Persistence.Backups;

/// <summary>Backups with a checksum beside them (<c>FILE.sha256</c>, in the form of sha256sum), and restores that look at it first.</summary>
public sealed class BackupFiles
{
    private readonly CountyContexts _contexts;
    private readonly DatabaseCopy _copy;

    internal BackupFiles(CountyContexts contexts, DatabaseCopy copy) => (_contexts, _copy) = (contexts, copy);

    /// <summary>Writes a consistent copy while the server runs on. An earlier file of that name is replaced once the new one is whole.</summary>
    public async Task<Backup> Write(string file, CancellationToken stop = default)
    {
        var whole = Path.GetFullPath(file);
        var partial = whole + ".partial";
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.Delete(partial);
        try
        {
            await _copy.Write(partial, stop);
            var backup = await Measure(partial, stop);
            File.Move(partial, whole, overwrite: true);
            await File.WriteAllTextAsync(whole + ".sha256", $"{backup.Sha256}  {Path.GetFileName(whole)}\n", stop);
            return backup;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Puts a backup in place of the database. Refuses a file that is not there, without or with another checksum, and a running server.</summary>
    public async Task<Outcome<Backup>> Restore(string file, CancellationToken stop = default)
    {
        if (!File.Exists(file) || !File.Exists(file + ".sha256"))
        {
            return new Refusal("no-backup", $"'{file}' or its checksum '{file}.sha256' is not there.", "in");
        }

        var backup = await Measure(file, stop);
        if ((await File.ReadAllTextAsync(file + ".sha256", stop)).Split(' ', 2)[0].Trim() != backup.Sha256)
        {
            return new Refusal("wrong-checksum", $"'{file}' is not what was backed up: its checksum is {backup.Sha256}.", "in");
        }

        await using var alone = await _contexts.TryHold(UpkeepLock.Host, stop);
        if (alone is null)
        {
            return new Refusal("server-running", "A server is working on this database; stop it before restoring.", "database");
        }

        await _copy.Read(Path.GetFullPath(file), stop);
        return backup;
    }

    private static async Task<Backup> Measure(string file, CancellationToken stop)
    {
        await using var stream = File.OpenRead(file);
        return new Backup(stream.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop)));
    }
}
