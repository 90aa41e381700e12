namespace KerasLessons.Text;

/// <summary>What a summary shows of a model.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Layers">Its layers, in order; a Sequential leaves its input layer out.</param>
/// <param name="Trainable">The weights that training changes.</param>
/// <param name="NonTrainable">The other weights.</param>
/// <param name="Optimizer">The optimizer's variables; null until they exist.</param>
/// <param name="ShowConnections">Whether the layers are more than a chain, so that their inputs have to be told.</param>
internal sealed record SummaryModel(
    string Name,
    IReadOnlyList<SummaryLayer> Layers,
    SummaryCount Trainable,
    SummaryCount NonTrainable,
    SummaryCount? Optimizer = null,
    bool ShowConnections = false);
