using System.Runtime.CompilerServices;

namespace KerasLessons;

/// <summary>A fully connected layer: each output is a weighted sum of all inputs, plus a bias, through an activation.</summary>
/// <remarks>
/// y = f(x·W + b), with the kernel W of shape (inputs, units) and the bias b of shape (units,); inputs of more than two
/// axes are taken along their last axis. Source: <c>keras.layers.Dense</c>.
/// </remarks>
public sealed class Dense : Layer
{
    private Variable? _kernel;
    private Variable? _bias;

    /// <summary>Makes the layer with Keras's defaults.</summary>
    /// <include file="DenseSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">
    /// The units or the input dimension are not positive, both ways of giving the input shape are used, or a name is unknown.
    /// </exception>
    [OverloadResolutionPriority(1)]
    public Dense(
        int units,
        ActivationFunction? activation = null,
        bool useBias = true,
        InitializerIdentifier? kernelInitializer = null,
        InitializerIdentifier? biasInitializer = null,
        RegularizerIdentifier? kernelRegularizer = null,
        RegularizerIdentifier? biasRegularizer = null,
        RegularizerIdentifier? activityRegularizer = null,
        ConstraintIdentifier? kernelConstraint = null,
        ConstraintIdentifier? biasConstraint = null,
        int? inputDim = null,
        Shape? inputShape = null,
        string? name = null,
        DType dtype = DType.Float32,
        bool trainable = true)
        : base(name, dtype, trainable, activityRegularizer, InputShapes.Declared(inputDim, inputShape))
    {
        if (units <= 0)
        {
            throw new ArgumentException(
                $"Received an invalid value for `units`, expected a positive integer. Received: units={units}");
        }
        Units = units;
        Activation = activation ?? "linear";
        UseBias = useBias;
        KernelInitializer = (kernelInitializer ?? "glorot_uniform").Initializer;
        BiasInitializer = (biasInitializer ?? "zeros").Initializer;
        KernelRegularizer = kernelRegularizer?.Regularizer;
        BiasRegularizer = biasRegularizer?.Regularizer;
        KernelConstraint = kernelConstraint?.Constraint;
        BiasConstraint = biasConstraint?.Constraint;
        InputSpec = new InputSpec { MinRank = 2 };
    }

    /// <summary>Makes the layer with an activation of one's own: <c>new Dense(1, x =&gt; x * 2)</c>.</summary>
    /// <include file="DenseSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">As in the other constructor.</exception>
    public Dense(
        int units,
        Func<Tensor, Tensor> activation,
        bool useBias = true,
        InitializerIdentifier? kernelInitializer = null,
        InitializerIdentifier? biasInitializer = null,
        RegularizerIdentifier? kernelRegularizer = null,
        RegularizerIdentifier? biasRegularizer = null,
        RegularizerIdentifier? activityRegularizer = null,
        ConstraintIdentifier? kernelConstraint = null,
        ConstraintIdentifier? biasConstraint = null,
        int? inputDim = null,
        Shape? inputShape = null,
        string? name = null,
        DType dtype = DType.Float32,
        bool trainable = true)
        : this(
            units,
            (ActivationFunction)activation,
            useBias,
            kernelInitializer,
            biasInitializer,
            kernelRegularizer,
            biasRegularizer,
            activityRegularizer,
            kernelConstraint,
            biasConstraint,
            inputDim,
            inputShape,
            name,
            dtype,
            trainable)
    {
    }

    /// <summary>How many outputs there are.</summary>
    public int Units { get; }

    /// <summary>The function that the sums go through.</summary>
    public ActivationFunction Activation { get; }

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; }

    /// <summary>Where the kernel's first values come from.</summary>
    public Initializer KernelInitializer { get; }

    /// <summary>Where the bias's first values come from.</summary>
    public Initializer BiasInitializer { get; }

    /// <summary>What the kernel adds to the loss; null for nothing.</summary>
    public Regularizer? KernelRegularizer { get; }

    /// <summary>What the bias adds to the loss; null for nothing.</summary>
    public Regularizer? BiasRegularizer { get; }

    /// <summary>What the kernel is held to; null for nothing.</summary>
    public Constraint? KernelConstraint { get; }

    /// <summary>What the bias is held to; null for nothing.</summary>
    public Constraint? BiasConstraint { get; }

    /// <summary>The weights W, of shape (inputs, units); null until the layer is built.</summary>
    public Variable? Kernel => Built ? _kernel : null;

    /// <summary>The bias b, of shape (units,); null until the layer is built, and if it uses none.</summary>
    public Variable? Bias => Built ? _bias : null;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape)
    {
        ArgumentNullException.ThrowIfNull(inputShape);
        CheckInput(inputShape);
        return Shape.Create([.. inputShape.Sizes[..^1], Units]);
    }

    /// <inheritdoc/>
    protected override void OnBuild(Shape inputShape)
    {
        ArgumentNullException.ThrowIfNull(inputShape);
        int inputs = inputShape[^1];
        if (inputs == Shape.Unknown)
        {
            throw InputSpec.Incompatible(Name, $"the last axis must be known to build the layer, but received input with shape {inputShape}");
        }
        _kernel = AddWeight("kernel", [inputs, Units], KernelInitializer, Penalty(KernelRegularizer), Limit(KernelConstraint));
        _bias = UseBias ? AddWeight("bias", Units, BiasInitializer, Penalty(BiasRegularizer), Limit(BiasConstraint)) : null;
        InputSpec = new InputSpec { MinRank = 2, Axes = new Dictionary<int, int> { [-1] = inputs } };
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training)
    {
        var sums = AsFloat(inputs).MatMul(_kernel!);
        return Activation.Invoke(_bias is null ? sums : sums + _bias);
    }

    private static RegularizerIdentifier? Penalty(Regularizer? regularizer) => regularizer is { } penalty ? (RegularizerIdentifier)penalty : null;

    private static ConstraintIdentifier? Limit(Constraint? constraint) => constraint is { } limit ? (ConstraintIdentifier)limit : null;
}
