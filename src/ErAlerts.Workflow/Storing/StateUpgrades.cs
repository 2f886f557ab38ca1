using System.Text.Json.Nodes;

namespace ErAlerts.Workflow.Storing;

/// <summary>Brings states that earlier versions stored to the form of today, one version at a time. A step is never changed once states were stored after it.</summary>
internal static class StateUpgrades
{
    private static readonly Action<JsonObject>[] Steps = [LeaveOutWaitsOfOwners];

    /// <summary>The bytes in the version of today; null when nothing leads there from <paramref name="version"/>.</summary>
    public static byte[]? Apply(ReadOnlyMemory<byte> bytes, int version)
    {
        if (version < 1 || version > Steps.Length || JsonNode.Parse(bytes.Span, nodeOptions: null, Json.Options) is not JsonObject root)
        {
            return null;
        }

        for (var at = version; at <= Steps.Length; at++)
        {
            Steps[at - 1](root);
            root["v"] = at + 1;
        }

        return Json.Bytes(writer => root.WriteTo(writer));
    }

    /// <summary>1 to 2: what is awaited names its owner already; the owner's list of the same numbers is left out.</summary>
    private static void LeaveOutWaitsOfOwners(JsonObject root)
    {
        foreach (var node in root["nodes"]?.AsArray() ?? [])
        {
            node?.AsObject().Remove("waits");
        }
    }
}
