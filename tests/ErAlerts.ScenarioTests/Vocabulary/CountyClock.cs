namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>A clock that stands still until the story moves it forward.</summary>
internal sealed class CountyClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset instant)
    {
        Assert.True(instant >= _now, $"The story goes back in time, from {_now:u} to {instant:u}.");
        _now = instant;
    }
}
