namespace ErAlerts.Infrastructure.Demo;

/// <summary>What a person does with a made-up referral.</summary>
internal enum DemoStep
{
    /// <summary>The CSW submits it, for the first time or with an answer.</summary>
    Submit,

    /// <summary>The SCSW approves it or sends it back.</summary>
    Supervise,

    /// <summary>The ARA approves it or returns it.</summary>
    Decide,
}
