using System.Text;

namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>A part of a network: parameters, modules inside it, and what it computes.</summary>
    /// <remarks>
    /// A module of one's own derives from this class, overrides <see cref="Forward"/>, and in its constructor registers what it
    /// learns, so that <see cref="Parameters"/> finds it:
    /// <code>
    /// sealed class Quadratic : nn.Module
    /// {
    ///     private readonly nn.Parameter _a;
    ///     private readonly nn.Linear _line;
    ///
    ///     public Quadratic()
    ///     {
    ///         _a = RegisterParameter("a", new nn.Parameter(torch.Zeros(1)));
    ///         _line = RegisterModule("line", new nn.Linear(1, 1));
    ///     }
    ///
    ///     public override torch.Tensor Forward(torch.Tensor input) => _a * input.Pow(2) + _line.Invoke(input);
    /// }
    /// </code>
    /// </remarks>
    public abstract class Module
    {
        private readonly List<(string Name, Parameter Parameter)> _parameters = [];
        private readonly List<(string Name, Module Module)> _modules = [];

        /// <summary>What the module computes.</summary>
        /// <param name="input">Values, examples along the first axis.</param>
        public abstract torch.Tensor Forward(torch.Tensor input);

        /// <summary>Applies the module: Python's <c>net(X)</c>.</summary>
        /// <param name="input">Values, examples along the first axis.</param>
        public torch.Tensor Invoke(torch.Tensor input)
        {
            ArgumentNullException.ThrowIfNull(input);
            return Forward(input);
        }

        /// <summary>What the module and those inside it learn, each once, in the order of registration.</summary>
        public IReadOnlyList<Parameter> Parameters() => [.. NamedParameters().Select(pair => pair.Parameter)];

        /// <summary>The same with names: <c>weight</c>, <c>0.bias</c>.</summary>
        public IReadOnlyList<(string Name, Parameter Parameter)> NamedParameters()
        {
            var result = new List<(string, Parameter)>();
            Collect("", result, new HashSet<Parameter>(ReferenceEqualityComparer.Instance));
            return result;
        }

        /// <summary>The modules directly inside this one.</summary>
        public IReadOnlyList<Module> Children() => [.. _modules.Select(pair => pair.Module)];

        /// <summary>Forgets the gradients of all parameters.</summary>
        /// <param name="setToNone">Whether they become null, or else zeros.</param>
        public void ZeroGrad(bool setToNone = true) => Gradients.Clear(Parameters(), setToNone);

        /// <summary>The module as PyTorch prints it, with the modules inside indented.</summary>
        public override string ToString()
        {
            string own = $"{GetType().Name}({ExtraText()}";
            if (_modules.Count == 0)
            {
                return own + ")";
            }
            var text = new StringBuilder(own);
            foreach (var (name, module) in _modules)
            {
                text.Append("\n  (").Append(name).Append("): ").Append(module.ToString().Replace("\n", "\n  ", StringComparison.Ordinal));
            }
            return text.Append("\n)").ToString();
        }

        /// <summary>Settings as <see cref="ToString"/> shows them between the brackets.</summary>
        protected virtual string ExtraText() => "";

        /// <summary>Makes a parameter known, so that <see cref="Parameters"/> lists it.</summary>
        /// <returns>The parameter.</returns>
        /// <param name="name">Its name in this module.</param>
        /// <param name="parameter">The parameter.</param>
        /// <exception cref="ArgumentException">The name is empty, holds a point, or is taken.</exception>
        protected Parameter RegisterParameter(string name, Parameter parameter)
        {
            ArgumentNullException.ThrowIfNull(parameter);
            RequireFree(name);
            _parameters.Add((name, parameter));
            return parameter;
        }

        /// <summary>Makes a module inside this one known, so that <see cref="Parameters"/> lists what it learns.</summary>
        /// <typeparam name="T">Its class.</typeparam>
        /// <returns>The module.</returns>
        /// <param name="name">Its name in this module.</param>
        /// <param name="module">The module.</param>
        /// <exception cref="ArgumentException">The name is empty, holds a point, or is taken; or the module holds this one.</exception>
        protected T RegisterModule<T>(string name, T module)
            where T : Module
        {
            ArgumentNullException.ThrowIfNull(module);
            RequireFree(name);
            if (module.Holds(this))
            {
                throw new ArgumentException($"A module cannot stand inside itself; '{name}' is or holds the module that it was registered in.");
            }
            _modules.Add((name, module));
            return module;
        }

        private bool Holds(Module other) => this == other || _modules.Exists(pair => pair.Module.Holds(other));

        private void RequireFree(string name)
        {
            ArgumentNullException.ThrowIfNull(name);
            if (name.Length == 0 || name.Contains('.', StringComparison.Ordinal))
            {
                throw new ArgumentException($"A name in a module is not empty and holds no point; received '{name}'.");
            }
            if (_parameters.Exists(pair => pair.Name == name) || _modules.Exists(pair => pair.Name == name))
            {
                throw new ArgumentException($"This {GetType().Name} has a part named '{name}' already; choose another name.");
            }
        }

        private void Collect(string prefix, List<(string Name, Parameter Parameter)> result, HashSet<Parameter> seen)
        {
            foreach (var (name, parameter) in _parameters)
            {
                if (seen.Add(parameter))
                {
                    result.Add((prefix + name, parameter));
                }
            }
            foreach (var (name, module) in _modules)
            {
                module.Collect($"{prefix}{name}.", result, seen);
            }
        }
    }
}
