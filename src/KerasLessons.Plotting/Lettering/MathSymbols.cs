namespace KerasLessons.Plotting.Lettering;

/// <summary>The commands that formulas may hold.</summary>
internal static class MathSymbols
{
    /// <summary>Commands that say what the letters of their argument look like.</summary>
    public static readonly Dictionary<string, MathLetters> Alphabets = new()
    {
        ["mathrm"] = MathLetters.Upright,
        ["mathdefault"] = MathLetters.Upright,
        ["text"] = MathLetters.Upright,
        ["mathregular"] = MathLetters.Upright,
        ["operatorname"] = MathLetters.Upright,
        ["mathit"] = MathLetters.Italic,
        ["mathbf"] = MathLetters.Bold,
        ["mathbb"] = MathLetters.DoubleStruck,
        ["mathcal"] = MathLetters.Script,
        ["mathscr"] = MathLetters.Script,
    };

    /// <summary>Commands that say so of all that follows in their group.</summary>
    public static readonly Dictionary<string, MathLetters> Switches = new()
    {
        ["rm"] = MathLetters.Upright,
        ["it"] = MathLetters.Italic,
        ["bf"] = MathLetters.Bold,
        ["cal"] = MathLetters.Script,
    };

    /// <summary>Functions that are written by their own names.</summary>
    public static readonly HashSet<string> Functions =
        ["sin", "cos", "tan", "exp", "log", "ln", "max", "min", "arg", "lim", "det", "tanh", "sinh", "cosh", "dim", "ker", "Pr"];

    /// <summary>Accents, as characters that combine with the one before.</summary>
    public static readonly Dictionary<string, char> Accents = new()
    {
        ["hat"] = '\u0302',
        ["widehat"] = '\u0302',
        ["bar"] = '\u0304',
        ["tilde"] = '\u0303',
        ["widetilde"] = '\u0303',
        ["dot"] = '\u0307',
        ["ddot"] = '\u0308',
        ["vec"] = '\u20D7',
    };

    /// <summary>Signs with space about them.</summary>
    public static readonly Dictionary<string, string> Operators = Table(
        "times × cdot ⋅ pm ± mp ∓ div ÷ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ propto ∝ to → rightarrow → leftarrow ← " +
        "Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ mapsto ↦ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ ll ≪ gg ≫ mid ∣ circ ∘ otimes ⊗ oplus ⊕");

    /// <summary>Letters and signs without space about them.</summary>
    public static readonly Dictionary<string, string> Letters = Table(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ " +
        "sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω " +
        "dots … top ⊤ star ⋆ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ ell ℓ forall ∀ exists ∃ emptyset ∅ ldots … cdots ⋯ prime ′ degree ° langle ⟨ rangle ⟩ " +
        "{ { } } $ $ % % # # _ _ & & | ‖ , \u2009 ; \u2005 : \u2005 ! \u200B quad \u2003");

    // Unicode had some of these before it had the alphabets.
    private const string DoubleStruckCapitals = "𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ", ScriptCapitals = "𝒜ℬ𝒞𝒟ℰℱ𝒢ℋℐ𝒥𝒦ℒℳ𝒩𝒪𝒫𝒬ℛ𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵";

    private static readonly string[] _doubleStruck = [.. DoubleStruckCapitals.EnumerateRunes().Select(rune => rune.ToString())];
    private static readonly string[] _script = [.. ScriptCapitals.EnumerateRunes().Select(rune => rune.ToString())];

    /// <summary>A letter in an alphabet; as it is where the alphabet has none of its own.</summary>
    public static string Letter(string letter, MathLetters alphabet) => (alphabet, letter[0]) switch
    {
        (MathLetters.DoubleStruck, >= 'A' and <= 'Z') => _doubleStruck[letter[0] - 'A'],
        (MathLetters.Script, >= 'A' and <= 'Z') => _script[letter[0] - 'A'],
        _ => letter,
    };

    private static Dictionary<string, string> Table(string text)
    {
        string[] words = text.Split(' ');
        return words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
