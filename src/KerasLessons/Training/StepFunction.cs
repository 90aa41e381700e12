using KerasLessons.Data;
using KerasLessons.Engine.Compilation;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Training;

/// <summary>
/// A computation that runs once a batch. It is traced and compiled once for each kind of batch, so a shorter last batch
/// has a plan of its own; or it runs operation by operation, for debugging.
/// </summary>
internal sealed class StepFunction(Func<Tensor[], IReadOnlyList<Tensor>> body, bool eager)
{
    /// <summary>Streams may yield batches of any size; the plans of that many sizes are kept.</summary>
    private const int MostEntries = 32;

    private readonly List<Entry> _entries = [];
    private Entry? _last;
    private IReadOnlyList<Tensor> _eagerOutputs = [];

    /// <summary>The plan of the last run.</summary>
    public Plan LastPlan => _last?.Plan ?? throw new InvalidOperationException("This step has not run as a plan.");

    /// <summary>Forgets the plans, when what they were made from has changed.</summary>
    public void Clear()
    {
        _entries.Clear();
        _last = null;
        _eagerOutputs = [];
    }

    /// <summary>Lets go of the data that the plans were last used with.</summary>
    public void Release()
    {
        foreach (var entry in _entries)
        {
            (entry.Data, entry.Loaded) = (null, null);
        }
    }

    /// <summary>Whether batches of this one's types and shapes were met before.</summary>
    public bool Knows(Batch batch) => Known(batch) is not null;

    /// <summary>Compiles for batches of this one's types and shapes, unless that was done.</summary>
    public void Ready(Batch batch)
    {
        if (!Knows(batch))
        {
            Add(batch.Specs());
        }
    }

    /// <summary>Runs on a batch.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="keep">Whether every batch to come is this one, so that it stays loaded.</param>
    public void Run(Batch batch, bool keep)
    {
        if (eager)
        {
            _eagerOutputs = body(batch.ToTensors());
            return;
        }
        var entry = Find(batch);
        if (!keep || !ReferenceEquals(entry.Loaded, batch.Data))
        {
            batch.CopyTo(entry.Plan!);
            entry.Loaded = keep ? batch.Data : null;
        }
        entry.Plan!.Run();
    }

    /// <summary>Runs without a batch.</summary>
    public void Run()
    {
        if (eager)
        {
            _eagerOutputs = body([]);
            return;
        }
        _last ??= Add([]);
        _last.Plan!.Run();
    }

    /// <summary>An output of the last run as a number: itself, or the mean of its elements.</summary>
    public double Value(int index)
    {
        if (!eager && _last!.Plan!.OutputSize(index) == 1)
        {
            return _last.Plan.OutputValue(index);
        }
        var output = Output(index);
        return Ops.Mean(output).Item();
    }

    /// <summary>An output of the last run.</summary>
    public Tensor Output(int index) => eager ? _eagerOutputs[index] : _last!.Plan!.Output(index);

    /// <summary>The elements of an output of the last run, as bytes, valid until the next.</summary>
    public ReadOnlySpan<byte> OutputBytes(int index) => eager
        ? _eagerOutputs[index].Data.AsSpan(0, (int)_eagerOutputs[index].Spec.ByteSize)
        : _last!.Plan!.OutputBytes(index);

    /// <summary>Type and shape of an output of the last run.</summary>
    public TensorSpec OutputSpec(int index) => eager ? _eagerOutputs[index].Spec : _last!.Plan!.OutputSpec(index);

    private Entry Find(Batch batch)
    {
        // The same arrays in the same number of rows have the same specification; most steps end here.
        if (_last is { } last && last.Count == batch.Count && ReferenceEquals(last.Data, batch.Data))
        {
            return last;
        }
        foreach (var known in _entries)
        {
            if (known.Count == batch.Count && ReferenceEquals(known.Data, batch.Data))
            {
                return _last = known;
            }
        }
        var entry = Known(batch) ?? Add(batch.Specs());
        (entry.Data, entry.Count) = (batch.Data, batch.Count);
        return _last = entry;
    }

    private Entry? Known(Batch batch)
    {
        foreach (var known in _entries)
        {
            if (batch.Has(known.Specs))
            {
                return known;
            }
        }
        return null;
    }

    private Entry Add(TensorSpec[] specs)
    {
        var entry = new Entry(specs, eager ? null : GraphCompiler.Compile(GraphBuilder.Trace(specs, body)));
        if (_entries.Count == MostEntries)
        {
            _entries.RemoveAt(0);
        }
        _entries.Add(entry);
        return entry;
    }

    private sealed class Entry(TensorSpec[] specs, Plan? plan)
    {
        public TensorSpec[] Specs => specs;

        public Plan? Plan => plan;

        public DataSet? Data { get; set; }

        public int Count { get; set; }

        public DataSet? Loaded { get; set; }
    }
}
