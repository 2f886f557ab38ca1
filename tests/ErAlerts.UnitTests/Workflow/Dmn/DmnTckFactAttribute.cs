namespace ErAlerts.UnitTests.Workflow.Dmn;

/// <summary>A fact that needs the DMN TCK; skipped, visibly, where <c>ERALERTS_DMN_TCK</c> does not name its folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DmnTckFactAttribute : FactAttribute
{
    public const string Setting = "ERALERTS_DMN_TCK";

    public DmnTckFactAttribute()
    {
        if (Folder is null)
        {
            Skip = $"Set {Setting} to a folder of the DMN TCK.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;
}
