using System.Text;

namespace KerasLessons.Text;

/// <summary>The ANSI codes of Keras's console text.</summary>
internal static class TerminalCodes
{
    private const char Escape = '\u001b';
    private const string End = "\u001b[0m";

    /// <summary>Bold text.</summary>
    public static string Bold(string text) => "\u001b[1m" + text + End;

    /// <summary>Green text.</summary>
    public static string Green(string text) => "\u001b[32m" + text + End;

    /// <summary>Light grey text.</summary>
    public static string Grey(string text) => "\u001b[37m" + text + End;

    /// <summary>The text without its codes.</summary>
    public static string Remove(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == Escape)
            {
                // Every code that is written here ends with an m.
                i = text.IndexOf('m', i);
            }
            else
            {
                builder.Append(text[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>How many cells the text takes on a terminal.</summary>
    public static int VisibleLength(string text) => Remove(text).Length;
}
