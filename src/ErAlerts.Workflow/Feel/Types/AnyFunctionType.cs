using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Types;

/// <summary>Any function, whatever it takes: the bare type name, and the domain of a built-in function's parameter.</summary>
internal sealed record AnyFunctionType : FeelType
{
    public static readonly AnyFunctionType Instance = new();

    public override string Name => "function";

    public override bool ConformsTo(FeelType other) => other == SimpleType.Any || other == this;

    public override bool Contains(FeelValue value) => value is FeelFunction;
}
