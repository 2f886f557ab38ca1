namespace ErAlerts.Infrastructure.Persistence;

/// <summary>Keys for new rows, taken from the database a block at a time (hi-lo); every process holds its own block. Gaps are harmless.</summary>
internal sealed class KeyBlocks
{
    /// <summary>Name of the counter.</summary>
    public const string Sequence = "key_counter";

    /// <summary>Keys a block.</summary>
    public const int Size = 1000;

    private readonly Lock _gate = new();
    private long _next;
    private long _end;

    /// <summary>The next key; takes a block within the context's transaction when the present one is used up.</summary>
    public long Next(CountyDbContext db)
    {
        lock (_gate)
        {
            if (_next == _end)
            {
                _next = db.TakeKeyBlock();
                _end = _next + Size;
            }

            return _next++;
        }
    }

    /// <summary>A transaction that may have taken the present block was rolled back, so the block may be given out again.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _next = _end;
        }
    }
}
