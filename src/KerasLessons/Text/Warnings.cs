namespace KerasLessons.Text;

/// <summary>What a program should be told although it can go on: a line on the error output, whatever <c>verbose</c> says.</summary>
internal static class Warnings
{
    public static void Write(string sentence) => Console.Error.WriteLine($"Warning: {sentence}");
}
