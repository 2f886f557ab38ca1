using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>How likely a target is reached by its date, and what it would take.</summary>
/// <param name="Target">Referrals over 30 since receipt, at most.</param>
/// <param name="Week">The week at whose end it is asked.</param>
/// <param name="Probability">Share of the runs that are at or under it then, 0 to 1.</param>
/// <param name="Wanted">The probability that is wanted.</param>
/// <param name="ClosingsNeeded">Closings a week, from the first week of the forecast on and beyond the what-if, that give the probability wanted; 0 when it has it.</param>
/// <param name="WorkersNeeded">The workers who close them; null when closings per worker are unknown.</param>
/// <param name="HoursNeeded">The overtime hours a week in which they are closed; null when closings per worker are unknown.</param>
public sealed record TargetChance(int Target, CountyWeek Week, double Probability, double Wanted, double ClosingsNeeded, double? WorkersNeeded, double? HoursNeeded);
