using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>Modules one after another: each gets what the one before it computed.</summary>
    /// <remarks>Written <c>new nn.Sequential(layer1, activation1, layer2)</c> or as a collection expression.</remarks>
    [CollectionBuilder(typeof(SequentialBuilder), nameof(SequentialBuilder.Create))]
    public sealed class Sequential : Module, IReadOnlyList<Module>
    {
        private readonly Module[] _chain;

        /// <summary>Puts modules one after another, named 0, 1, ….</summary>
        /// <param name="modules">The modules, first to last.</param>
        public Sequential(params Module[] modules)
        {
            ArgumentNullException.ThrowIfNull(modules);
            _chain = [.. modules];
            for (int i = 0; i < _chain.Length; i++)
            {
                RegisterModule(i.ToString(CultureInfo.InvariantCulture), _chain[i]);
            }
        }

        /// <summary>How many modules there are.</summary>
        public int Count => _chain.Length;

        /// <summary>The module at a place; <c>net[^1]</c> is the last.</summary>
        /// <exception cref="IndexOutOfRangeException">There is none.</exception>
        public Module this[int index] => _chain[index];

        /// <inheritdoc/>
        public override torch.Tensor Forward(torch.Tensor input)
        {
            foreach (var module in _chain)
            {
                input = module.Invoke(input);
            }
            return input;
        }

        /// <inheritdoc/>
        public IEnumerator<Module> GetEnumerator() => ((IEnumerable<Module>)_chain).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => _chain.GetEnumerator();
    }

    /// <summary>Makes a <see cref="Sequential"/> from a collection expression.</summary>
    public static class SequentialBuilder
    {
        /// <summary>Puts modules one after another.</summary>
        public static Sequential Create(ReadOnlySpan<Module> modules) => new(modules.ToArray());
    }
}
