namespace KerasLessons.Engine.Tests.Compilation;

/// <summary>A random computation on two parameters and two variables, the same for the same seed.</summary>
internal sealed class RandomGraph
{
    private readonly int _seed;

    public RandomGraph(int seed)
    {
        _seed = seed;
        var random = new System.Random(seed);
        Rows = random.Next(1, 7) * (random.Next(4) == 0 ? 700 : 1);
        Columns = random.Next(1, 6);
        X = Values(random, Rows, Columns);
        Y = Values(random, Rows, 1);
        KernelStart = Values(random, Columns, Columns);
        ScaleStart = Values(random, 1, Columns);
        Kernel = new Variable(KernelStart, name: "kernel");
        Scale = new Variable(ScaleStart, name: "scale");
    }

    public int Rows { get; }

    public int Columns { get; }

    public Tensor X { get; }

    public Tensor Y { get; }

    public Variable Kernel { get; }

    public Variable Scale { get; }

    private Tensor KernelStart { get; }

    private Tensor ScaleStart { get; }

    public void Restart()
    {
        Kernel.Assign(KernelStart);
        Scale.Assign(ScaleStart);
    }

    /// <summary>Builds values by random operations, takes a gradient, updates the variables, returns several values.</summary>
    public IReadOnlyList<Tensor> Run(Tensor[] inputs)
    {
        var random = new System.Random(_seed + 1);
        Tensor loss;
        Tensor?[] gradients;
        List<Tensor> pool;
        using (var tape = new GradientTape())
        {
            pool = [inputs[0], Ops.MatMul(inputs[0], Kernel.Value), inputs[0] * Scale.Value, Ops.BroadcastTo(inputs[1], [Rows, Columns])];
            for (int i = 0; i < 8; i++)
            {
                pool.Add(Step(random, pool));
            }
            loss = Ops.Mean(Ops.Square(pool[^1])) + Ops.Sum(Ops.Tanh(pool[^2])) * 0.1 + Ops.Mean(pool[^3], [1])[0];
            gradients = tape.Gradient(loss, [Kernel, Scale]);
        }
        if (gradients[0] is { } kernelGradient)
        {
            Kernel.Assign(Kernel.Value - kernelGradient * 0.01);
        }
        Scale.AssignAdd(Ops.Mean(pool[^1], [0], keepDims: true) * 0.1);
        if (random.Next(2) == 0)
        {
            // A read after an assignment sees the new value.
            Scale.Assign(Scale.Value * 0.5);
        }
        return [loss, pool[^1], Ops.Sum(pool[random.Next(pool.Count)], [0]), gradients[1] ?? Ops.ZerosLike(Scale.Value)];
    }

    private Tensor Step(System.Random random, List<Tensor> pool)
    {
        var a = pool[random.Next(pool.Count)];
        var b = pool[random.Next(pool.Count)];
        return random.Next(20) switch
        {
            0 => a + b,
            1 => a - b,
            2 => a * b * 0.5,
            3 => a / (Ops.Square(b) + 1.0),
            4 => Ops.Tanh(a),
            5 => Ops.Sigmoid(a),
            6 => Ops.Relu(a),
            7 => Ops.Exp(Ops.Clip(a, -2, 1)),
            8 => Ops.Where(a > b, a, b * 0.3),
            9 => a - Ops.Mean(a, [0], keepDims: true),
            10 => a * Ops.Sum(b, [1], keepDims: true) * 0.1,
            11 => Ops.Reshape(Ops.Reshape(a, [Columns, Rows]) * 1.0, [Rows, Columns]),
            12 => Ops.Transpose(Ops.Transpose(a) + 1.0),
            13 => Ops.MatMul(a, Kernel.Value) * 0.2,
            14 => Ops.Concatenate([a[.., ..1], b[.., 1..]], 1),
            15 => Ops.Softmax(a),
            16 => Ops.Cast(Ops.Cast(a > 0.0, DType.Float32), DType.Float32) * b,
            17 => Ops.Maximum(a, Ops.Mean(b)),
            18 => Ops.Flip(a, 0) + Ops.Full([Rows, Columns], 0.25),
            _ => Ops.MatMul(a, Ops.MatMul(Ops.Transpose(b), a)) * (0.1 / Rows),
        };
    }

    private static Tensor Values(System.Random random, int rows, int columns)
    {
        var values = new float[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                values[i, j] = (float)(random.NextDouble() * 2 - 1);
            }
        }
        return values;
    }
}
