using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

/// <summary>A named tensor that can be assigned, such as a layer's kernel: what training changes.</summary>
/// <remarks>
/// Reading <see cref="Value"/> gives the numbers of that moment; a later assignment does not change them. A
/// <see cref="GradientTape"/> watches a trainable variable that it sees being read.
/// </remarks>
public sealed unsafe partial class Variable
{
    private readonly PinnedBuffer _storage;
    private Tensor? _snapshot;

    /// <summary>Makes a variable that holds <paramref name="initialValue"/>.</summary>
    /// <param name="initialValue">First value; its type and shape are the variable's for good.</param>
    /// <param name="trainable">Whether tapes watch it and optimizers change it.</param>
    /// <param name="name">Name that it prints with.</param>
    public Variable(Tensor initialValue, bool trainable = true, string name = "variable")
    {
        ArgumentNullException.ThrowIfNull(initialValue);
        Spec = initialValue.Spec;
        Name = name;
        Trainable = trainable;
        _storage = new PinnedBuffer(Spec.ByteSize, isZeroed: false);
        initialValue.Data.AsSpan(0, _storage.ByteSize).CopyTo(_storage.Bytes);
    }

    /// <summary>Makes a variable of zeros, or of what is written at its <see cref="Pointer"/> before anyone reads it.</summary>
    internal Variable(TensorSpec spec, bool trainable, string name)
    {
        Spec = spec;
        Name = name;
        Trainable = trainable;
        _storage = new PinnedBuffer(Tensor.RequireRoom(spec));
    }

    /// <summary>Name of the variable, with the path of its layer: <c>sequential/dense/kernel</c>.</summary>
    public string Name { get; internal set; }

    /// <summary>Whether tapes watch the variable of their own accord and optimizers change it.</summary>
    public bool Trainable { get; set; }

    /// <summary>Type of the elements.</summary>
    public DType DType => Spec.DType;

    /// <summary>Size of each axis.</summary>
    public Shape Shape => Spec.Shape;

    internal TensorSpec Spec { get; }

    internal byte* Pointer => _storage.Pointer;

    /// <summary>The value now.</summary>
    public Tensor Value
    {
        get
        {
            var value = GraphBuilder.Current is { } builder ? builder.Read(this) : Snapshot();
            GradientTape.WatchRead(this, value);
            return value;
        }
    }

    /// <summary>Replaces the value.</summary>
    /// <param name="value">New value, of the variable's shape; it is cast to the variable's type.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public void Assign(Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Shape != Shape)
        {
            throw new ArgumentException(
                $"The shape of the assigned value is {value.Shape}, and that of the variable '{Name}' is {Shape}; give a value of the variable's shape.");
        }
        value = value.Cast(DType);
        if (GraphBuilder.Current is { } builder)
        {
            builder.Assign(this, value);
            return;
        }
        value.Data.AsSpan(0, _storage.ByteSize).CopyTo(_storage.Bytes);
        Invalidate();
    }

    /// <summary>Adds to the value.</summary>
    /// <param name="delta">What is added, of the variable's shape.</param>
    public void AssignAdd(Tensor delta) => Assign(Value + delta);

    /// <summary>Subtracts from the value.</summary>
    /// <param name="delta">What is subtracted, of the variable's shape.</param>
    public void AssignSub(Tensor delta) => Assign(Value - delta);

    /// <summary>The variable's value, so that it can stand wherever a tensor is expected.</summary>
    public static implicit operator Tensor(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable.Value;
    }

    /// <summary>The numbers now, even while a step is being traced.</summary>
    internal Tensor Snapshot()
    {
        if (_snapshot is { } known)
        {
            return known;
        }
        var tensor = Tensor.Allocate(Spec);
        _storage.Bytes.CopyTo(tensor.Data);
        return _snapshot = tensor;
    }

    /// <summary>Says that the stored bytes were changed through <see cref="Pointer"/>.</summary>
    internal void Invalidate() => _snapshot = null;
}
