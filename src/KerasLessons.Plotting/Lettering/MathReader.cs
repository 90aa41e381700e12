namespace KerasLessons.Plotting.Lettering;

/// <summary>Reads one formula.</summary>
/// <param name="formula">What stands between the dollar signs.</param>
internal sealed class MathReader(string formula)
{
    // As DejaVu Sans is set by matplotlib: indices at 0.7 of the size, this far up and down.
    private const double IndexScale = 0.7, Superscript = 0.383, Subscript = 0.164;

    private const char ThinSpace = '\u2009';

    private readonly List<TextRun> _runs = [];
    private int _position;

    /// <summary>The formula's pieces.</summary>
    public List<TextRun> Read()
    {
        ReadGroup(1, 0, isUpright: false, isNested: false);
        return _runs;
    }

    private void ReadGroup(double scale, double rise, bool isUpright, bool isNested)
    {
        bool isFirst = true;
        while (_position < formula.Length)
        {
            if (formula[_position] == '}')
            {
                if (!isNested)
                {
                    throw Wrong("a brace closes that none opened");
                }
                _position++;
                return;
            }
            ReadAtom(scale, rise, isUpright, isFirst);
            isFirst = false;
        }
        if (isNested)
        {
            throw Wrong("a brace opens that none closes");
        }
    }

    private void ReadAtom(double scale, double rise, bool isUpright, bool isFirst)
    {
        char character = formula[_position++];
        switch (character)
        {
            case '{':
                ReadGroup(scale, rise, isUpright, isNested: true);
                break;
            case '^' or '_':
                ReadArgument(scale * IndexScale, rise + scale * (character == '^' ? Superscript : -Subscript), isUpright);
                break;
            case '\\':
                ReadCommand(scale, rise, isUpright, isFirst);
                break;
            case ' ' or '~':
                break;
            case '-' or '+' or '=' or '<' or '>' or '*':
                AddOperator(character switch { '-' => "\u2212", '*' => "\u2217", _ => character.ToString() }, scale, rise, isFirst);
                break;
            default:
                string letter = char.IsHighSurrogate(character) && _position < formula.Length ? character.ToString() + formula[_position++] : character.ToString();
                Add(letter, scale, rise, !isUpright && char.IsLetter(character));
                break;
        }
    }

    /// <summary>Reads what an index, an accent or a change of letters applies to: a group or one thing.</summary>
    private void ReadArgument(double scale, double rise, bool isUpright)
    {
        while (_position < formula.Length && formula[_position] == ' ')
        {
            _position++;
        }
        if (_position == formula.Length)
        {
            throw Wrong("it ends where something should follow");
        }
        if (formula[_position] == '{')
        {
            _position++;
            ReadGroup(scale, rise, isUpright, isNested: true);
        }
        else
        {
            ReadAtom(scale, rise, isUpright, isFirst: true);
        }
    }

    private void ReadCommand(double scale, double rise, bool isUpright, bool isFirst)
    {
        int start = _position;
        while (_position < formula.Length && char.IsAsciiLetter(formula[_position]))
        {
            _position++;
        }
        if (_position == start && _position < formula.Length)
        {
            _position++;
        }
        string name = formula[start.._position];
        if (MathSymbols.Upright.Contains(name))
        {
            ReadArgument(scale, rise, isUpright: true);
        }
        else if (MathSymbols.Accents.TryGetValue(name, out char accent))
        {
            ReadArgument(scale, rise, isUpright);
            _runs[^1] = _runs[^1] with { Text = _runs[^1].Text + accent };
        }
        else if (MathSymbols.Operators.TryGetValue(name, out string? sign))
        {
            AddOperator(sign, scale, rise, isFirst);
        }
        else if (MathSymbols.Letters.TryGetValue(name, out string? letter))
        {
            // Greek small letters slant as Latin ones do; capitals stand.
            Add(letter, scale, rise, !isUpright && letter[0] is >= 'α' and <= 'ω');
        }
        else if (MathSymbols.Functions.Contains(name))
        {
            Add(name, scale, rise, false);
        }
        else
        {
            throw Wrong($"'\\{name}' is no command known here; write the character itself");
        }
    }

    /// <summary>Sets a sign with thin spaces about it; one that begins a group is a sign of what follows.</summary>
    private void AddOperator(string sign, double scale, double rise, bool isFirst) =>
        Add(isFirst || scale < 1 ? sign : $"{ThinSpace}{sign}{ThinSpace}", scale, rise, false);

    private void Add(string text, double scale, double rise, bool isItalic) => _runs.Add(new TextRun(text, scale, rise, isItalic));

    private ArgumentException Wrong(string why) => new($"The formula '${formula}$' cannot be set, for {why}.");
}
