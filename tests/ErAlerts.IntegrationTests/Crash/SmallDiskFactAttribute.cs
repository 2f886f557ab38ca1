namespace ErAlerts.IntegrationTests.Crash;

/// <summary>A test that fills a disk of its own; visibly skipped where none may be mounted.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly bool IsPossible = SmallDisk.IsPossible();

    public SmallDiskFactAttribute() => Skip = IsPossible ? null : "Needs to mount a file system, which takes root on Linux.";
}
