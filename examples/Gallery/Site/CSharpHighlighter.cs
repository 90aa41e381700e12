using System.Collections.Frozen;
using System.Text;

namespace Gallery.Site;

/// <summary>Marks keywords, strings, comments and numbers of C# code for a page.</summary>
/// <remarks>It reads tokens, not grammar: enough for the lessons' code, strings with holes and raw strings included.</remarks>
public sealed class CSharpHighlighter
{
    private static readonly FrozenSet<string> s_keywords = FrozenSet.Create(
        StringComparer.Ordinal,
        "abstract", "as", "await", "async", "base", "bool", "break", "byte", "case", "catch", "char", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "false", "finally", "fixed", "float", "for", "foreach", "if", "in", "init", "int", "interface", "internal", "is",
        "lock", "long", "namespace", "new", "not", "null", "object", "or", "out", "override", "params", "private", "protected", "public", "readonly",
        "record", "ref", "return", "sealed", "short", "sizeof", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "unsafe", "using", "var", "virtual", "void", "when", "where", "while", "with", "yield");

    private readonly string _code;
    private readonly StringBuilder _html = new();
    private int _position;

    private CSharpHighlighter(string code) => _code = code;

    /// <summary>The code as HTML: <c>span</c> elements of the classes <c>keyword</c>, <c>string</c>, <c>comment</c> and <c>number</c>.</summary>
    public static string ToHtml(string code)
    {
        var highlighter = new CSharpHighlighter(code);
        highlighter.Code(inHole: false);
        return highlighter._html.ToString();
    }

    /// <summary>Reads code up to its end, or up to the brace that closes a string's hole.</summary>
    private void Code(bool inHole)
    {
        int depth = 0;
        while (_position < _code.Length)
        {
            char next = _code[_position];
            if (inHole && depth == 0 && next is '}')
            {
                return;
            }
            depth += next is '{' or '(' or '[' ? 1 : next is '}' or ')' or ']' ? -1 : 0;
            if (At("//"))
            {
                Span("comment", LineEnd());
            }
            else if (At("/*"))
            {
                Span("comment", After("*/", _position + 2));
            }
            else if (StringStart() is var quote and >= 0)
            {
                String(quote);
            }
            else if (next == '\'')
            {
                Span("string", Character());
            }
            else if (char.IsLetter(next) || next is '_' or '@')
            {
                Word();
            }
            else if (char.IsAsciiDigit(next))
            {
                Span("number", Number());
            }
            else
            {
                Plain(_position + 1);
            }
        }
    }

    private void Word()
    {
        int end = _position + 1;
        while (end < _code.Length && (char.IsLetterOrDigit(_code[end]) || _code[end] == '_'))
        {
            end++;
        }
        if (s_keywords.Contains(_code[_position..end]))
        {
            Span("keyword", end);
        }
        else
        {
            Plain(end);
        }
    }

    /// <summary>Where a number ends: 0x1F, 1_000, 1.5e-3f. A range's dots, as in 0..5, are not part of it.</summary>
    private int Number()
    {
        int end = _position + 1;
        while (end < _code.Length)
        {
            char c = _code[end];
            bool sign = c is '+' or '-' && _code[end - 1] is 'e' or 'E' && !_code.AsSpan(_position).StartsWith("0x");
            bool point = c == '.' && end + 1 < _code.Length && char.IsAsciiDigit(_code[end + 1]);
            if (!char.IsAsciiLetterOrDigit(c) && c != '_' && !sign && !point)
            {
                break;
            }
            end++;
        }
        return end;
    }

    private int Character()
    {
        int end = _position + 1;
        while (end < _code.Length && _code[end] is not '\'' and not '\n')
        {
            end += _code[end] == '\\' ? 2 : 1;
        }
        return Math.Min(end + 1, _code.Length);
    }

    /// <summary>Where the quote is of a string that begins here with any of <c>$ @</c>; −1 where none does.</summary>
    private int StringStart()
    {
        int quote = _position;
        while (quote < _code.Length && _code[quote] is '$' or '@')
        {
            quote++;
        }
        return quote < _code.Length && _code[quote] == '"' ? quote : -1;
    }

    private void String(int quote)
    {
        int dollars = _code.AsSpan(_position, quote - _position).Count('$');
        bool verbatim = _code.AsSpan(_position, quote - _position).Contains('@');
        int quotes = 1;
        while (quote + quotes < _code.Length && _code[quote + quotes] == '"')
        {
            quotes++;
        }
        if (quotes == 2)
        {
            Span("string", quote + 2);
            return;
        }
        bool raw = quotes >= 3;
        string end = new('"', quotes);
        string hole = new('{', raw ? Math.Max(dollars, 1) : 1);
        int from = quote + quotes;
        while (from < _code.Length)
        {
            if (Here(from, end) && !(verbatim && Here(from, "\"\"")))
            {
                from += quotes;
                break;
            }
            if (dollars > 0 && Here(from, hole) && (raw || !Here(from, "{{")))
            {
                Span("string", from + hole.Length);
                Code(inHole: true);
                from = _position;
            }
            else
            {
                bool pair = (!raw && !verbatim && _code[from] == '\\') || (!raw && (Here(from, "{{") || (verbatim && Here(from, "\"\""))));
                from += pair ? 2 : 1;
            }
        }
        Span("string", Math.Min(from, _code.Length));
    }

    private bool At(string text) => Here(_position, text);

    private bool Here(int position, string text) => string.CompareOrdinal(_code, position, text, 0, text.Length) == 0;

    private int LineEnd() => _code.IndexOf('\n', _position) is var end and >= 0 ? end : _code.Length;

    private int After(string text, int from) => _code.IndexOf(text, Math.Min(from, _code.Length), StringComparison.Ordinal) is var at and >= 0 ? at + text.Length : _code.Length;

    private void Span(string name, int end)
    {
        _html.Append("<span class=\"").Append(name).Append("\">");
        Plain(end);
        _html.Append("</span>");
    }

    private void Plain(int end)
    {
        _html.Append(Html.Escape(_code[_position..end]));
        _position = end;
    }
}
