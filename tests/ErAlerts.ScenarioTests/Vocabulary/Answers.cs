using ErAlerts.Domain;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>What a use case answered, as a story reads it.</summary>
public static class Answers
{
    /// <summary>Fails with the refusal's sentence unless it was done.</summary>
    public static T IsDone<T>(this Outcome<T> outcome)
    {
        Assert.True(outcome is Outcome<T>.Done, outcome.Refusal?.ToString());
        return ((Outcome<T>.Done)outcome).Value;
    }

    /// <summary>Fails unless it was refused with that code.</summary>
    public static Refusal IsRefused<T>(this Outcome<T> outcome, string code)
    {
        Assert.Equal(code, outcome.Refusal?.Code);
        return outcome.Refusal!;
    }
}
