using System.Runtime.CompilerServices;

namespace KerasLessons;

/// <summary>A layer that puts each value through a function. Source: <c>keras.layers.Activation</c>.</summary>
public sealed class Activation : Layer
{
    /// <summary>Makes the layer.</summary>
    /// <param name="activation">The function, or its name: <c>"relu"</c>.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    /// <exception cref="ArgumentException">No activation has that name.</exception>
    [OverloadResolutionPriority(1)]
    public Activation(ActivationFunction activation, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        ArgumentNullException.ThrowIfNull(activation);
        Function = activation;
    }

    /// <summary>Makes the layer with a function of one's own.</summary>
    /// <param name="activation">The function.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    public Activation(Func<Tensor, Tensor> activation, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : this((ActivationFunction)activation, name, dtype, inputShape)
    {
    }

    /// <summary>The function.</summary>
    public ActivationFunction Function { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape) => inputShape;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training) => Function.Invoke(AsFloat(inputs));
}
