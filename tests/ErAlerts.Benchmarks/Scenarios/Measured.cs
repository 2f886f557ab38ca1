namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>One figure of a run, beside what it is compared with and the bound that it must keep.</summary>
/// <param name="Scenario">What was done.</param>
/// <param name="Value">The product's figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="AdoNet">The same by bare ADO.NET on the same database in the same run; null where there is no such thing.</param>
/// <param name="EfCore">The same by bare EF Core.</param>
/// <param name="Bound">What must hold, in words; null when the figure is only shown.</param>
/// <param name="Holds">Whether it holds.</param>
internal sealed record Measured(string Scenario, double Value, string Unit, double? AdoNet = null, double? EfCore = null, string? Bound = null, bool? Holds = null)
{
    public double? RatioToAdoNet => Value / AdoNet;

    public double? RatioToEfCore => Value / EfCore;

    /// <summary>The same figure with a bound.</summary>
    public Measured Must(string bound, bool holds) => this with { Bound = bound, Holds = holds };
}
