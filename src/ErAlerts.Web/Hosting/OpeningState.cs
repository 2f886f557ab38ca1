namespace ErAlerts.Web.Hosting;

/// <summary>How far the opening of the house is: until it is open, pages say so and the API answers 503.</summary>
internal sealed class OpeningState
{
    private volatile string? _waitingFor = "the database";
    private volatile int _percent;

    /// <summary>Whether everything may be served.</summary>
    public bool IsOpen => _waitingFor is null;

    /// <summary>What is being prepared, in words.</summary>
    public string WaitingFor => _waitingFor ?? "nothing";

    /// <summary>How much of it is done, 0 to 100.</summary>
    public int Percent => _percent;

    /// <summary>Says what is being prepared and how far it is.</summary>
    public void Preparing(string what, int percent) => (_waitingFor, _percent) = (what, Math.Clamp(percent, 0, 100));

    /// <summary>Opens the house.</summary>
    public void Open() => (_percent, _waitingFor) = (100, null);
}
