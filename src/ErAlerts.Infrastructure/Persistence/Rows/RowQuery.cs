namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Rows asked for by keys.</summary>
/// <param name="Map">What is read.</param>
/// <param name="Where">The condition, with <c>{0}</c> after the column where the keys are compared.</param>
/// <param name="Keys">The keys: numbers or texts.</param>
/// <param name="Found">Takes each entity, with the value of its one shadow column, if it has one.</param>
internal sealed record RowQuery(RowMap Map, string Where, Array Keys, Action<object, object?> Found);
