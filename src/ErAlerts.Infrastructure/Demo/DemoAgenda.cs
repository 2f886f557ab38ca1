using ErAlerts.Domain.Time;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>What is going to be done, half day by half day, in a fixed order.</summary>
internal sealed class DemoAgenda(BusinessCalendar calendar)
{
    private readonly Dictionary<(DateOnly Day, bool Morning), List<DemoAct>> _acts = [];

    public void Add(DemoAct act)
    {
        var key = (calendar.LocalDate(act.At), DemoWave.IsMorning(TimeOnly.FromDateTime(calendar.LocalTime(act.At))));
        if (!_acts.TryGetValue(key, out var acts))
        {
            _acts[key] = acts = [];
        }

        acts.Add(act);
    }

    /// <summary>Takes what is to be done in that half day, earliest first.</summary>
    public IReadOnlyList<DemoAct> Take(DateOnly day, bool morning) =>
        _acts.Remove((day, morning), out var acts) ? [.. acts.OrderBy(a => a.At).ThenBy(a => a.Referral.Number, StringComparer.Ordinal)] : [];
}
