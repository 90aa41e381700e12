using System.Globalization;
using System.Text;

namespace KerasLessons.Plotting.Lettering;

/// <summary>Reads one formula.</summary>
/// <param name="formula">What stands between the dollar signs.</param>
internal sealed class MathReader(string formula)
{
    private const char ThinSpace = '\u2009', LineAbove = '\u0305', FractionSlash = '\u2044';

    private readonly List<TextRun> _runs = [];
    private int _position;
    // Where the next piece begins, as seen from the end of the last one.
    private double _shift;

    /// <summary>The formula's pieces.</summary>
    public List<TextRun> Read()
    {
        ReadGroup(new MathStyle(1, 0, MathLetters.Italic), isNested: false);
        return _runs;
    }

    private void ReadGroup(MathStyle style, bool isNested)
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
            style = ReadAtom(style, isFirst);
            isFirst = false;
        }
        if (isNested)
        {
            throw Wrong("a brace opens that none closes");
        }
    }

    /// <summary>Reads one thing.</summary>
    /// <returns>The style of what follows it in its group.</returns>
    private MathStyle ReadAtom(MathStyle style, bool isFirst)
    {
        char character = formula[_position++];
        switch (character)
        {
            case '{':
                ReadGroup(style, isNested: true);
                break;
            case '^' or '_':
                ReadIndices(style, character);
                break;
            case '\\':
                return ReadCommand(style, isFirst);
            case ' ':
                break;
            case '~':
                Add(" ", style, isItalic: false);
                break;
            case '-' or '+' or '=' or '<' or '>' or '*':
                AddOperator(character switch { '-' => "\u2212", '*' => "\u2217", _ => character.ToString() }, style, isFirst);
                break;
            default:
                string letter = char.IsHighSurrogate(character) && _position < formula.Length ? character.ToString() + formula[_position++] : character.ToString();
                Add(MathSymbols.Letter(letter, style.Letters), style, style.Letters == MathLetters.Italic && char.IsLetter(character));
                break;
        }
        return style;
    }

    /// <summary>Reads an exponent or an index, and its opposite where that follows: the two stand one above the other.</summary>
    private void ReadIndices(MathStyle style, char sign)
    {
        double first = AdvanceOf(() => ReadArgument(style.Index(sign == '^')));
        SkipSpaces();
        if (_position < formula.Length && formula[_position] is '^' or '_' && formula[_position] != sign)
        {
            _position++;
            _shift -= first;
            double second = AdvanceOf(() => ReadArgument(style.Index(sign != '^')));
            // What follows stands beside the longer one.
            _shift += Math.Max(0, -second);
        }
    }

    /// <summary>How far the end of the line moves while something is read, with the room left after it.</summary>
    private double AdvanceOf(Action read)
    {
        int start = _runs.Count;
        read();
        return _runs.Skip(start).Sum(run => run.Advance(1)) + _shift;
    }

    /// <summary>Reads what an index, an accent or an alphabet applies to: a group or one thing.</summary>
    private void ReadArgument(MathStyle style)
    {
        SkipSpaces();
        if (_position == formula.Length)
        {
            throw Wrong("it ends where something should follow");
        }
        if (formula[_position] == '{')
        {
            _position++;
            ReadGroup(style, isNested: true);
        }
        else
        {
            ReadAtom(style, isFirst: true);
        }
    }

    private void SkipSpaces()
    {
        while (_position < formula.Length && formula[_position] == ' ')
        {
            _position++;
        }
    }

    /// <returns>The style of what follows the command in its group.</returns>
    private MathStyle ReadCommand(MathStyle style, bool isFirst)
    {
        string name = ReadName();
        if (MathSymbols.Switches.TryGetValue(name, out var letters))
        {
            return style with { Letters = letters };
        }
        if (MathSymbols.Alphabets.TryGetValue(name, out letters))
        {
            ReadArgument(style with { Letters = letters });
        }
        else if (MathSymbols.Accents.TryGetValue(name, out char accent))
        {
            ReadAccented(style, accent);
        }
        else if (MathSymbols.Operators.TryGetValue(name, out string? sign))
        {
            AddOperator(sign, style, isFirst);
        }
        else if (MathSymbols.Letters.TryGetValue(name, out string? letter))
        {
            // Greek small letters slant as Latin ones do; capitals stand.
            Add(letter, style, style.Letters == MathLetters.Italic && letter[0] is >= 'α' and <= 'ω');
        }
        else if (MathSymbols.Functions.Contains(name))
        {
            Add(name, style, isItalic: false);
        }
        else
        {
            ReadStructure(name, style);
        }
        return style;
    }

    private string ReadName()
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
        return formula[start.._position];
    }

    private void ReadAccented(MathStyle style, char accent)
    {
        int start = _runs.Count;
        ReadArgument(style);
        if (_runs.Count == start)
        {
            throw Wrong("an accent stands over nothing");
        }
        _runs[^1] = _runs[^1] with { Text = _runs[^1].Text + accent };
    }

    /// <summary>Reads what is not one sign: lines above, roots, fractions, brackets that would grow.</summary>
    private void ReadStructure(string name, MathStyle style)
    {
        switch (name)
        {
            case " ":
                Add(" ", style, isItalic: false);
                break;
            case "overline":
                ReadBelowLine(style);
                break;
            case "sqrt" when _position < formula.Length && formula[_position] == '[':
                throw Wrong("roots are square roots here; write a power");
            case "sqrt":
                ReadRoot(style);
                break;
            case "frac" or "dfrac" or "tfrac":
                // One line of text has no room for a fraction with a level bar.
                ReadArgument(style.Index(isRaised: true));
                Add(FractionSlash.ToString(), style, isItalic: false);
                ReadArgument(style.Index(isRaised: true) with { Rise = style.Rise });
                break;
            case "left" or "right":
                SkipSpaces();
                // The full stop stands for a bracket that is not there.
                _position += _position < formula.Length && formula[_position] == '.' ? 1 : 0;
                break;
            default:
                throw Wrong($"'\\{name}' is no command known here; write the character itself");
        }
    }

    /// <summary>Reads what stands under a root; where that is more than one letter, brackets say how far the root reaches.</summary>
    private void ReadRoot(MathStyle style)
    {
        Add("√", style, isItalic: false);
        int start = _runs.Count;
        ReadArgument(style);
        if (_runs.Skip(start).Sum(run => run.Text.Length) > 1)
        {
            _runs.Insert(start, new TextRun("(", style.Scale, style.Rise));
            Add(")", style, isItalic: false);
        }
    }

    private void ReadBelowLine(MathStyle style)
    {
        int start = _runs.Count;
        ReadArgument(style);
        for (int i = start; i < _runs.Count; i++)
        {
            _runs[i] = _runs[i] with { Text = string.Concat(_runs[i].Text.EnumerateRunes().Select(rune => $"{rune}{(IsMark(rune) ? "" : LineAbove)}")) };
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    /// <summary>Sets a sign with thin spaces about it; one that begins a group is a sign of what follows.</summary>
    private void AddOperator(string sign, MathStyle style, bool isFirst) =>
        Add(isFirst || style.Scale < 1 ? sign : $"{ThinSpace}{sign}{ThinSpace}", style, isItalic: false);

    private void Add(string text, MathStyle style, bool isItalic)
    {
        _runs.Add(new TextRun(text, style.Scale, style.Rise, isItalic, style.Letters == MathLetters.Bold, _shift));
        _shift = 0;
    }

    private ArgumentException Wrong(string why) => new($"The formula '${formula}$' cannot be set, for {why}.");
}
