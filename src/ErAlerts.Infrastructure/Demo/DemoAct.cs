namespace ErAlerts.Infrastructure.Demo;

/// <summary>One act of one person, at its instant.</summary>
internal sealed record DemoAct(DemoReferral Referral, DemoStep Step, DateTimeOffset At);
