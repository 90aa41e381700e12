namespace KerasLessons.Plotting.Animation;

/// <summary>Texts, each kept once and known by its number in the order of first use.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The number of a text, which is added where it is new.</summary>
    public int Number(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
        }
        return number;
    }
}
