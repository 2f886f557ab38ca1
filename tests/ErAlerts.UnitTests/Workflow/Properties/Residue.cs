namespace ErAlerts.UnitTests.Workflow.Properties;

/// <summary>
/// The reference: what is left of a process, rewritten step by step. Slow and obvious; it knows no tokens, no gateways and no scopes.
/// </summary>
internal abstract record Residue
{
    /// <summary>Nothing is left.</summary>
    public static Residue Nothing { get; } = new All([]);

    /// <summary>Everything that is awaited, by id; an id that is awaited twice stands twice.</summary>
    public abstract IEnumerable<string> Pending { get; }

    private bool IsDone => this is All { Parts.Count: 0 };

    /// <summary>What is left when a block begins.</summary>
    public static Residue Of(Block block) => block switch
    {
        Block.Leaf leaf => new One(leaf.Id, leaf.For == Awaited.User),
        Block.Sequence sequence => Chain([.. sequence.Parts.Select(Lazy)]),
        Block.Parallel parallel => new All([.. parallel.Parts.Select(Of)]).Simple(),
        Block.Inclusive or => new All([.. or.Parts.Where((_, way) => or.Taken[way]).Select(Of)]).Simple(),
        Block.Exclusive xor => Of(xor.Parts[xor.Taken]),
        Block.Race race => new Choice(race.Ways),
        Block.Loop loop => Chain([.. Enumerable.Repeat(Lazy(loop.Body), loop.Times)]),
        Block.Several { OneByOne: true } several => Chain([.. Enumerable.Repeat<Func<Residue>>(() => new One(several.Id, true), several.Number)]),
        Block.Several several => new All([.. Enumerable.Range(0, several.Number).Select(_ => new One(several.Id, true))]).Simple(),
        Block.Guarded guarded => new Guard(guarded, Of(guarded.Body)).Simple(),
        _ => Nothing,
    };

    /// <summary>After one thing happened; null when it was not awaited.</summary>
    public Residue? After(string id)
    {
        var beside = new List<Residue>();
        return After(id, beside) is { } after ? new All([after, .. beside]).Simple() : null;
    }

    /// <summary>After one thing happened; what then runs beside the rest of the same sub-process goes to <paramref name="beside"/>.</summary>
    protected abstract Residue? After(string id, List<Residue> beside);

    /// <summary>After a user task failed with an error; <paramref name="caught"/> tells whether a border caught it.</summary>
    public abstract Residue? Failed(string id, ref bool caught);

    protected virtual Residue Simple() => this;

    private static Func<Residue> Lazy(Block block) => () => Of(block);

    private static Residue Chain(IReadOnlyList<Func<Residue>> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i]() is { IsDone: false } first)
            {
                return new Then(first, [.. parts.Skip(i + 1)]);
            }
        }

        return Nothing;
    }

    private sealed record One(string Id, bool IsTask) : Residue
    {
        public override IEnumerable<string> Pending => [Id];

        protected override Residue? After(string id, List<Residue> beside) => id == Id ? Nothing : null;

        public override Residue? Failed(string id, ref bool caught) => id == Id && IsTask ? this : null;
    }

    private sealed record All(IReadOnlyList<Residue> Parts) : Residue
    {
        public override IEnumerable<string> Pending => Parts.SelectMany(part => part.Pending);

        protected override Residue? After(string id, List<Residue> beside)
        {
            foreach (var part in Parts)
            {
                if (part.After(id, beside) is { } after)
                {
                    return With(part, after);
                }
            }

            return null;
        }

        public override Residue? Failed(string id, ref bool caught)
        {
            foreach (var part in Parts)
            {
                if (part.Failed(id, ref caught) is { } after)
                {
                    return With(part, after);
                }
            }

            return null;
        }

        protected override Residue Simple() => new All([.. Parts.Where(part => !part.IsDone)]);

        private Residue With(Residue part, Residue after) => new All([.. Parts.Select(old => ReferenceEquals(old, part) ? after : old)]).Simple();
    }

    private sealed record Then(Residue First, IReadOnlyList<Func<Residue>> Rest) : Residue
    {
        public override IEnumerable<string> Pending => First.Pending;

        protected override Residue? After(string id, List<Residue> beside) => First.After(id, beside) is { } after ? Next(after) : null;

        public override Residue? Failed(string id, ref bool caught) => First.Failed(id, ref caught) is { } after ? Next(after) : null;

        private Residue Next(Residue after) => after.IsDone ? Chain(Rest) : new Then(after, Rest);
    }

    private sealed record Choice(IReadOnlyList<(Block.Leaf Event, Block Then)> Ways) : Residue
    {
        public override IEnumerable<string> Pending => Ways.Select(way => way.Event.Id);

        protected override Residue? After(string id, List<Residue> beside) =>
            Ways.FirstOrDefault(way => way.Event.Id == id) is { Then: { } then } ? Of(then) : null;

        public override Residue? Failed(string id, ref bool caught) => null;
    }

    private sealed record Guard(Block.Guarded Block, Residue Body, bool Fired = false) : Residue
    {
        private string Border => Block.Id + "b";

        private bool Listens => !Fired && Block.Border != Properties.Border.Error;

        public override IEnumerable<string> Pending => Listens ? Body.Pending.Append(Border) : Body.Pending;

        protected override Residue? After(string id, List<Residue> beside)
        {
            if (Listens && id == Border)
            {
                if (Block.Border != Properties.Border.OneMoreByTimer)
                {
                    return Of(Block.Handler);
                }

                beside.Add(Of(Block.Handler));
                return this with { Fired = true };
            }

            var inside = new List<Residue>();
            return Body.After(id, inside) is { } after ? (this with { Body = new All([after, .. inside]).Simple() }).Simple() : null;
        }

        public override Residue? Failed(string id, ref bool caught)
        {
            if (Body.Failed(id, ref caught) is not { } after)
            {
                return null;
            }

            if (!caught && Block.Border == Properties.Border.Error)
            {
                caught = true;
                return Of(Block.Handler);
            }

            return this with { Body = after };
        }

        protected override Residue Simple() => Body.IsDone ? Nothing : this;
    }
}
