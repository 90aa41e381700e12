using KerasLessons.Engine.Tensors;
using KerasLessons.Text;

namespace KerasLessons;

public abstract partial class Model
{
    /// <summary>Prints the layers with their output shapes and numbers of weights.</summary>
    /// <param name="writer">Where to; <see cref="Config.Output"/>, the console, when left out.</param>
    /// <param name="lineLength">Width of the table; the style's own, cut to the console, when left out.</param>
    /// <param name="style">Keras 3's table, or Keras 2's as the lectures show it; <see cref="Config.TextStyle"/> when left out.</param>
    /// <param name="expandNested">Whether the layers of models inside get their own rows.</param>
    /// <param name="showTrainable">Whether a last column tells which layers are trained.</param>
    /// <exception cref="InvalidOperationException">The model is not built, so there is nothing to count yet.</exception>
    public void Summary(
        TextWriter? writer = null,
        int? lineLength = null,
        TextStyle? style = null,
        bool expandNested = false,
        bool showTrainable = false)
    {
        RequireBuilt();
        var options = new SummaryOptions
        {
            Style = style ?? Config.TextStyle,
            LineLength = lineLength,
            ConsoleColumns = writer is null ? ConsoleColumns() : 80,
            ExpandNested = expandNested,
            ShowTrainable = showTrainable,
        };
        var optimizer = Optimizer is { Built: true } used ? Count(used.Variables) : (SummaryCount?)null;
        var model = new SummaryModel(Name, SummaryRows(), Count(TrainableWeights), Count(NonTrainableWeights), optimizer);
        (writer ?? Config.Output).Write(SummaryTable.Format(model, options));
    }

    /// <summary>The rows of a summary, one a layer.</summary>
    private protected abstract IReadOnlyList<SummaryLayer> SummaryRows();

    /// <summary>The row of one layer, with those of the layers inside it.</summary>
    private protected static SummaryLayer Row(Layer layer, Shape outputShape) => new(
        layer.Name,
        layer.ClassName,
        outputShape.ToString(),
        layer.Built ? layer.CountParams() : null,
        layer.Trainable)
    {
        Layers = layer is Model { Built: true } model ? model.SummaryRows() : [],
    };

    private static SummaryCount Count(VariableList variables) => new(
        variables.Sum(variable => (long)variable.Shape.Size),
        variables.Sum(variable => (double)variable.Spec.ByteSize));

    private static int ConsoleColumns()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? 80 : Console.WindowWidth;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
