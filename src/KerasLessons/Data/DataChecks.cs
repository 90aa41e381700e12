using KerasLessons.Engine.Tensors;

namespace KerasLessons.Data;

/// <summary>What is asked of data and numbers before anything runs on them.</summary>
internal static class DataChecks
{
    public static int BatchSize(int? given, int otherwise, string name)
    {
        AtLeast(given, 1, name);
        return given ?? otherwise;
    }

    public static void AtLeast(int? value, int least, string name)
    {
        if (value < least)
        {
            throw new ArgumentException($"{name} must be {least} or more. Received: {name}={value}.");
        }
    }

    /// <summary>Refuses what is no part of a whole.</summary>
    public static void Part(double value, string name)
    {
        if (value is not (>= 0 and < 1))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{name} is the part of the samples kept for validation and must be at least 0 and below 1. Received: {name}={value}."));
        }
    }

    public static void NotBoth(IReadOnlyDictionary<int, double>? classWeight, Tensor? sampleWeight)
    {
        if (classWeight is not null && sampleWeight is not null)
        {
            throw new ArgumentException(
                "You cannot specify classWeight and sampleWeight at the same time: multiply the class weights into the sample weights and pass those.");
        }
    }

    /// <summary>Inputs, targets and weights with equal numbers of rows, floating point in the types that the model's ends compute in.</summary>
    /// <param name="x">Inputs.</param>
    /// <param name="y">Targets; null for predicting.</param>
    /// <param name="sampleWeight">One weight a row; null for 1.</param>
    /// <param name="inputType">Type of floating-point inputs.</param>
    /// <param name="outputType">Type of floating-point targets, and of weights.</param>
    /// <param name="checkFinite">Whether NaN and infinity are refused.</param>
    /// <param name="owner">What stands before the arrays' names in messages: <c>"validation "</c>.</param>
    public static DataSet Prepare(
        Tensor x, Tensor? y, Tensor? sampleWeight, DType inputType, DType outputType, bool checkFinite, string owner = "")
    {
        x = WithRows(x, $"{owner}x");
        x = x.Rank == 1 ? Ops.ExpandDims(x, -1) : x;
        if (y is not null)
        {
            y = WithRows(y, $"{owner}y");
        }
        if (sampleWeight is not null)
        {
            sampleWeight = WithRows(sampleWeight, $"{owner}sampleWeight");
        }
        if ((y is not null && y.Shape[0] != x.Shape[0]) || (sampleWeight is not null && sampleWeight.Shape[0] != x.Shape[0]))
        {
            string targets = y is null ? "" : $", '{owner}y' sizes: {y.Shape[0]}";
            string weights = sampleWeight is null ? "" : $", '{owner}sampleWeight' sizes: {sampleWeight.Shape[0]}";
            throw new ArgumentException(
                $"Data cardinality is ambiguous. Make sure all arrays contain the same number of samples. Received: '{owner}x' sizes: {x.Shape[0]}{targets}{weights}.");
        }
        if (x.Shape[0] == 0)
        {
            throw new ArgumentException($"There are no samples. Received {owner}x of shape {x.Shape}; give one row or more.");
        }
        if (checkFinite)
        {
            RequireFinite(x, $"{owner}x");
            RequireFinite(y, $"{owner}y");
            RequireFinite(sampleWeight, $"{owner}sampleWeight");
        }
        return new DataSet(InType(x, inputType), y is null ? null : InType(y, outputType), sampleWeight?.Cast(outputType), 0, x.Shape[0]);
    }

    /// <summary>The same data with the weights that its classes have.</summary>
    public static DataSet Weigh(DataSet data, IReadOnlyDictionary<int, double>? classWeight, DType type)
    {
        if (classWeight is null)
        {
            return data;
        }
        foreach (var (label, weight) in classWeight)
        {
            if (!(double.IsFinite(weight) && weight >= 0))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"A class weight must be a finite number, 0 or more. Received: classWeight[{label}]={weight}."));
            }
        }
        return data with { Weights = WeightsOf(data.Y!, classWeight).Cast(type) };
    }

    /// <summary>The first rows for training and the last ones for validation, as Keras cuts them.</summary>
    public static (DataSet Training, DataSet Validation) Split(DataSet data, double validationSplit)
    {
        int training = (int)Math.Floor(data.Count * (1 - validationSplit));
        if (training == 0 || training == data.Count)
        {
            string samples = data.Count == 1 ? "1 sample" : $"{data.Count} samples";
            throw new ArgumentException(FormattableString.Invariant(
                $"The data is not sufficient to be split into a part for training and a part for validation. Received: {samples}, validationSplit={validationSplit}; ") +
                "give more samples or another validationSplit.");
        }
        return (data with { Count = training }, data with { First = training, Count = data.Count - training });
    }

    /// <summary>The array, unless it is missing or has no rows.</summary>
    public static Tensor WithRows(Tensor? array, string name) => array switch
    {
        null => throw new ArgumentNullException(null, $"{name} must have one row a sample; received null. Give an array or a tensor."),
        { Rank: 0 } => throw new ArgumentException($"{name} must have one row a sample; received a single number. Give an array."),
        _ => array,
    };

    private static Tensor InType(Tensor array, DType type) => array.DType.IsFloat() ? array.Cast(type) : array;

    private static Tensor WeightsOf(Tensor y, IReadOnlyDictionary<int, double> classWeight)
    {
        int rows = y.Shape[0];
        var classes = y.Rank > 1 && y.Shape[^1] > 1
            ? Ops.ArgMax(y, -1)
            : Ops.Round(y.Cast(DType.Float64)).Cast(DType.Int64);
        if (classes.Size != rows)
        {
            throw new ArgumentException($"classWeight needs one class a sample; targets of shape {y.Shape} have more. Use sampleWeight.");
        }
        var labels = classes.Reshape(rows).AsSpan<long>();
        var weights = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            weights[i] = labels[i] is >= int.MinValue and <= int.MaxValue && classWeight.TryGetValue((int)labels[i], out double weight) ? weight : 1;
        }
        return weights;
    }

    private static void RequireFinite(Tensor? array, string name)
    {
        if (array is null || !array.DType.IsFloat())
        {
            return;
        }
        int position = FirstNotFinite(array);
        if (position < 0)
        {
            return;
        }
        var place = new List<string>();
        foreach (int stride in ShapeRules.Strides(array.Shape))
        {
            place.Add($"{position / stride}");
            position %= stride;
        }
        double value = array.ElementAt(FirstNotFinite(array));
        string text = double.IsNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
        throw new ArgumentException(
            $"{name} holds {text} at position ({string.Join(", ", place)}); remove or replace it, or leave checkFinite out.");
    }

    private static int FirstNotFinite(Tensor array)
    {
        if (array.DType == DType.Float32)
        {
            var values = array.AsSpan<float>();
            for (int i = 0; i < values.Length; i++)
            {
                if (!float.IsFinite(values[i]))
                {
                    return i;
                }
            }
            return -1;
        }
        var doubles = array.AsSpan<double>();
        for (int i = 0; i < doubles.Length; i++)
        {
            if (!double.IsFinite(doubles[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
