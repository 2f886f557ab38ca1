namespace ErAlerts.Domain.Alerts;

/// <summary>One reason why a referral is an alert.</summary>
/// <param name="Code">Kebab-case code of the criterion's row.</param>
/// <param name="Sentence">The row's sentence, for people.</param>
public sealed record MatchedCriterion(string Code, string Sentence);
