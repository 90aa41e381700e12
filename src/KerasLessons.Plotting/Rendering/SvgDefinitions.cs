using System.Text;

namespace KerasLessons.Plotting.Rendering;

/// <summary>What several elements refer to (markers, clips), each kept once, named in the order of first use.</summary>
/// <param name="prefix">What the names begin with; two pictures inlined in one page need different ones.</param>
internal sealed class SvgDefinitions(string prefix = "d")
{
    private readonly Dictionary<string, string> _names = [];
    private readonly StringBuilder _markup = new();

    /// <summary>All definitions as SVG, without the enclosing <c>defs</c>.</summary>
    public string Markup => _markup.ToString();

    /// <summary>The name of a definition, which is made where there is no equal one yet.</summary>
    /// <param name="element">Element, such as <c>path</c> or <c>clipPath</c>.</param>
    /// <param name="attributes">Its attributes but for the name, or empty.</param>
    /// <param name="content">What it holds, or empty.</param>
    public string Add(string element, string attributes, string content = "")
    {
        string key = $"{element} {attributes}>{content}";
        if (!_names.TryGetValue(key, out string? name))
        {
            name = $"{prefix}{_names.Count}";
            _names.Add(key, name);
            _markup.Append('<').Append(element).Append(" id=\"").Append(name).Append('"');
            if (attributes.Length > 0)
            {
                _markup.Append(' ').Append(attributes);
            }
            _markup.Append(content.Length == 0 ? "/>" : $">{content}</{element}>");
        }
        return name;
    }
}
