namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>A file of the kit. Models and test cases belong together when they lie in one folder.</summary>
/// <param name="Name">Path with forward slashes, relative to whatever folder the caller reads.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record TestKitFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The part of the name before the last slash; empty at the top.</summary>
    public string Folder => Name.LastIndexOf('/') is var slash and >= 0 ? Name[..slash] : "";

    /// <summary>The part of the name after the last slash.</summary>
    public string Leaf => Name[(Name.LastIndexOf('/') + 1)..];
}
