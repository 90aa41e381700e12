using KerasLessons.Engine.Tensors;
using KerasLessons.Plotting;

namespace KerasLessons.Diagrams;

/// <summary>Keras 3's picture of a model: a table a layer, joined in the order of the computation.</summary>
internal sealed class LayerDiagram(
    bool showShapes, bool showDtype, bool showLayerNames, bool expandNested, bool showLayerActivations, bool showTrainable)
{
    private const double TitleSize = 16;
    private const double TextSize = 14;

    /// <summary>The diagram of a built model.</summary>
    public Digraph Draw(Model model, string rankDir)
    {
        var diagram = new Digraph(rankDir);
        diagram.DotAttributes.AddRange([("concentrate", "True"), ("dpi", "200"), ("splines", "ortho")]);
        diagram.DotNodeAttributes.Add(("shape", "record"));
        string? last = null;
        AddLayers(diagram, model, model.Name, model.InputShape, diagram, ref last);
        return diagram;
    }

    private void AddLayers(DiagramGraph graph, Model model, string path, Shape shape, Digraph diagram, ref string? last)
    {
        foreach (var layer in model.Layers)
        {
            string id = $"{path}/{layer.Name}";
            if (expandNested && layer is Model inner)
            {
                var cluster = graph.AddCluster(inner.Name, fillColor: null);
                (cluster.Dashed, cluster.LabelAtLeft) = (true, true);
                AddLayers(cluster, inner, id, shape, diagram, ref last);
                shape = inner.ComputeOutputShape(shape);
                continue;
            }
            var output = layer.ComputeOutputShape(shape);
            graph.AddNode(id, Table(layer, shape, output)).DotAttributes.AddRange([("border", "0"), ("fontname", "Helvetica"), ("margin", "0")]);
            if (last is not null)
            {
                diagram.AddEdge(last, id).PenWidth = 2;
            }
            (last, shape) = (id, output);
        }
    }

    private DiagramTable Table(Layer layer, Shape input, Shape output)
    {
        // Keras counts a column for the trainable mark whether the layer has weights to train or not.
        int columns = Math.Max(1, (showShapes ? 2 : 0) + (showDtype ? 1 : 0) + (showTrainable ? 1 : 0));
        var table = new DiagramTable();
        table.AddRow(showLayerNames
            ? new DiagramCell(bold: layer.Name, after: $" ({layer.ClassName})", background: "black", color: "white", size: TitleSize, span: columns)
            : new DiagramCell(bold: layer.ClassName, background: "black", color: "white", size: TitleSize, span: columns));
        if (showLayerActivations && ActivationNames.Of(layer) is { } activation)
        {
            table.AddRow(new DiagramCell("Activation: ", activation, size: TextSize, span: columns));
        }
        var cells = new List<DiagramCell>();
        if (showShapes)
        {
            cells.Add(new DiagramCell("Input shape: ", input.ToString(), size: TextSize));
            cells.Add(new DiagramCell("Output shape: ", output.ToString(), size: TextSize));
        }
        if (showDtype)
        {
            cells.Add(new DiagramCell("Output dtype: ", layer.DType.NumPyName(), size: TextSize));
        }
        if (showTrainable && layer.Weights.Count > 0)
        {
            cells.Add(layer.Trainable
                ? new DiagramCell(bold: "Trainable", background: "forestgreen", color: "white", size: TextSize)
                : new DiagramCell(bold: "Non-trainable", background: "firebrick", color: "white", size: TextSize));
        }
        return cells.Count > 0 ? table.AddRow(cells) : table;
    }
}
