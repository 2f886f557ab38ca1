using Microsoft.AspNetCore.Authorization;

namespace ErAlerts.Web.Security;

/// <summary>Names the permission of a page or an endpoint. Whatever carries none is closed to everybody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
public sealed class RequiresAttribute(Permission permission) : Attribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    /// <summary>The permission asked for.</summary>
    public Permission Permission { get; } = permission;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
