using KerasLessons.Diagrams;
using KerasLessons.Plotting;

namespace KerasLessons;

public abstract partial class Model
{
    /// <summary>The network as a diagram of its layers, one table a layer, in Graphviz's language. Source: <c>keras.utils.model_to_dot</c>.</summary>
    /// <include file="DiagramSettings.xml" path="settings/*"/>
    /// <param name="showLayerNames">Whether each table has the layer's name before its class.</param>
    /// <exception cref="InvalidOperationException">The model is not built.</exception>
    /// <exception cref="ArgumentException">The direction is unknown.</exception>
    public string ToDot(
        bool showShapes = false,
        bool showDtype = false,
        bool showLayerNames = true,
        string rankDir = "TB",
        bool expandNested = false,
        bool showLayerActivations = false,
        bool showTrainable = false) =>
        ToDiagram(showShapes, showDtype, showLayerNames, rankDir, expandNested, showLayerActivations, showTrainable).ToDot();

    /// <summary>The network as a diagram of its layers, which can be added to and saved.</summary>
    /// <include file="DiagramSettings.xml" path="settings/*"/>
    /// <param name="showLayerNames">Whether each table has the layer's name before its class.</param>
    /// <exception cref="InvalidOperationException">The model is not built.</exception>
    /// <exception cref="ArgumentException">The direction is unknown.</exception>
    public Digraph ToDiagram(
        bool showShapes = false,
        bool showDtype = false,
        bool showLayerNames = true,
        string rankDir = "TB",
        bool expandNested = false,
        bool showLayerActivations = false,
        bool showTrainable = false)
    {
        RequireBuilt();
        return new LayerDiagram(showShapes, showDtype, showLayerNames, expandNested, showLayerActivations, showTrainable).Draw(this, rankDir);
    }

    /// <summary>
    /// Writes the network as a diagram of its layers: <c>.svg</c> as a picture, <c>.dot</c> or <c>.gv</c> as text for Graphviz.
    /// Source: <c>keras.utils.plot_model</c>.
    /// </summary>
    /// <param name="path">The file; one of that name is replaced once the new one is whole.</param>
    /// <include file="DiagramSettings.xml" path="settings/*"/>
    /// <param name="showLayerNames">Whether each table has the layer's name before its class.</param>
    /// <exception cref="InvalidOperationException">The model is not built.</exception>
    /// <exception cref="ArgumentException">The direction, or the ending of the file's name, is unknown.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveDiagram(
        string path = "model.svg",
        bool showShapes = false,
        bool showDtype = false,
        bool showLayerNames = false,
        string rankDir = "TB",
        bool expandNested = false,
        bool showLayerActivations = false,
        bool showTrainable = false) =>
        ToDiagram(showShapes, showDtype, showLayerNames, rankDir, expandNested, showLayerActivations, showTrainable).Save(path);

    /// <summary>The network node by node: "Layer 0" the inputs, then a box a <see cref="Dense"/> with a node a unit, an arrow a weight.</summary>
    /// <remarks>
    /// <code>
    /// net.ToNodeDiagram().Save("net.svg");
    /// </code>
    /// A layer without weights, such as an <see cref="Activation"/>, is named in the box of the layer before it.
    /// </remarks>
    /// <param name="maxNodes">Most places a layer takes: of one with more units the first and the last are drawn, and "…" for those between.</param>
    /// <param name="inputNames">Names of the inputs; <c>x</c>, or <c>x1</c>, <c>x2</c> and so on, when left out.</param>
    /// <param name="outputNames">Names of the outputs; <c>yhat</c>, or <c>yhat1</c>, <c>yhat2</c> and so on, when left out.</param>
    /// <param name="showBias">Whether a layer's biases are drawn, as the arrows of a node that is always 1.</param>
    /// <param name="showWeights">Whether each arrow is labelled with its weight.</param>
    /// <param name="rankDir"><c>LR</c> from left to right, <c>TB</c> from top to bottom.</param>
    /// <exception cref="InvalidOperationException">The model is not built, has no Dense layer, or has other layers with weights.</exception>
    /// <exception cref="ArgumentException">The number of names is not that of the nodes, or the direction is unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">maxNodes is below 3.</exception>
    public Digraph ToNodeDiagram(
        int maxNodes = 10,
        IReadOnlyList<string>? inputNames = null,
        IReadOnlyList<string>? outputNames = null,
        bool showBias = false,
        bool showWeights = false,
        string rankDir = "LR")
    {
        RequireBuilt();
        return NodeDiagram.Draw(this, maxNodes, inputNames, outputNames, showBias, showWeights, rankDir);
    }
}
