using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.Application.Processes;

/// <summary>
/// The states read within one transaction. A state never changes, and of many instances that fall due together most stand alike, byte for byte: what is
/// stored alike is read once.
/// </summary>
internal sealed class ReadStates
{
    private readonly Dictionary<(ProcessDefinition Definition, byte[] Bytes), ProcessState> _read = new(new Alike());

    /// <summary>Where the instance stands in its definition; null before its start.</summary>
    public ProcessState? Of(ProcessDefinition definition, ProcessInstance instance)
    {
        if (instance.State.Length == 0)
        {
            return null;
        }

        if (!_read.TryGetValue((definition, instance.State), out var state))
        {
            var reading = StateFormat.Read(definition, instance.State);
            state = reading.State ?? throw new InvalidOperationException($"The state of process {instance.Id} cannot be read: {reading.Problem}");
            _read.Add((definition, instance.State), state);
        }

        return state;
    }

    private sealed class Alike : IEqualityComparer<(ProcessDefinition Definition, byte[] Bytes)>
    {
        public bool Equals((ProcessDefinition Definition, byte[] Bytes) x, (ProcessDefinition Definition, byte[] Bytes) y) =>
            ReferenceEquals(x.Definition, y.Definition) && x.Bytes.AsSpan().SequenceEqual(y.Bytes);

        public int GetHashCode((ProcessDefinition Definition, byte[] Bytes) key)
        {
            var hash = default(HashCode);
            hash.AddBytes(key.Bytes);
            return hash.ToHashCode();
        }
    }
}
