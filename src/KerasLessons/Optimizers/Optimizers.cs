using KerasLessons.Text;

namespace KerasLessons;

/// <summary>Optimizers by name. Source: <c>keras.optimizers.get</c>.</summary>
public static class Optimizers
{
    private static readonly SortedDictionary<string, Func<Optimizer>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["adadelta"] = () => new Adadelta(),
        ["adafactor"] = () => new Adafactor(),
        ["adagrad"] = () => new Adagrad(),
        ["adam"] = () => new Adam(),
        ["adamax"] = () => new Adamax(),
        ["adamw"] = () => new AdamW(),
        ["ftrl"] = () => new Ftrl(),
        ["lamb"] = () => new Lamb(),
        ["lion"] = () => new Lion(),
        ["nadam"] = () => new Nadam(),
        ["rmsprop"] = () => new RMSprop(),
        ["sgd"] = () => new SGD(),
    };

    /// <summary>The names that <see cref="Get"/> knows.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>The optimizer that an identifier stands for.</summary>
    /// <param name="identifier">A name, in upper or lower case, or an optimizer, which is given back as it is.</param>
    /// <exception cref="ArgumentException">No optimizer has that name; the message lists the names there are.</exception>
    public static Optimizer Get(OptimizerIdentifier identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return identifier.Optimizer;
    }

    internal static Optimizer Create(string name) => Known.TryGetValue(name, out var make)
        ? make()
        : throw UnknownNames.Error("optimizer", name, Known.Keys);
}
