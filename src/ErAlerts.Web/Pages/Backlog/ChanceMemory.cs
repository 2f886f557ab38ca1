using System.Collections.Concurrent;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>Remembers the chances that were reckoned: the same weeks and the same target have the same chance, and reckoning it simulates half a year.</summary>
internal sealed class ChanceMemory
{
    private const int Most = 2000;
    private readonly ConcurrentDictionary<(string Weeks, int Target, DateOnly On), TargetChance> _known = new();

    /// <summary>The chance, reckoned when it is not known.</summary>
    public TargetChance? Of(string weeks, int target, DateOnly on, Func<TargetChance?> reckon)
    {
        if (_known.TryGetValue((weeks, target, on), out var known))
        {
            return known;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        var chance = reckon();
        return chance is null ? null : _known.GetOrAdd((weeks, target, on), chance);
    }
}
