using ErAlerts.Domain;

namespace ErAlerts.Cli.Input;

/// <summary>Chains steps that may each refuse: the first refusal is the answer.</summary>
internal static class Outcomes
{
    public static Outcome<TNext> Then<T, TNext>(this Outcome<T> outcome, Func<T, Outcome<TNext>> next) =>
        outcome is Outcome<T>.Done(var value) ? next(value) : outcome.Refusal!;

    public static Outcome<TNext> Select<T, TNext>(this Outcome<T> outcome, Func<T, TNext> choose) =>
        outcome.Then<T, TNext>(value => choose(value));

    public static Outcome<TResult> SelectMany<T, TNext, TResult>(this Outcome<T> outcome, Func<T, Outcome<TNext>> next, Func<T, TNext, TResult> join) =>
        outcome.Then(value => next(value).Select(then => join(value, then)));
}
