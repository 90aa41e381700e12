using System.Collections.Frozen;

namespace KerasLessons.Plotting.Lettering;

/// <summary>The commands that formulas may hold.</summary>
internal static class MathSymbols
{
    /// <summary>Commands whose argument stands upright.</summary>
    public static readonly FrozenSet<string> Upright = FrozenSet.Create("mathrm", "mathdefault", "text", "mathregular", "operatorname");

    /// <summary>Functions that are written by their own names.</summary>
    public static readonly FrozenSet<string> Functions =
        FrozenSet.Create("sin", "cos", "tan", "exp", "log", "ln", "max", "min", "arg", "lim", "det", "tanh", "sinh", "cosh", "dim", "ker", "Pr");

    /// <summary>Accents, as characters that combine with the one before.</summary>
    public static readonly FrozenDictionary<string, char> Accents = new Dictionary<string, char>
    {
        ["hat"] = '\u0302',
        ["widehat"] = '\u0302',
        ["bar"] = '\u0304',
        ["overline"] = '\u0304',
        ["tilde"] = '\u0303',
        ["widetilde"] = '\u0303',
        ["dot"] = '\u0307',
        ["ddot"] = '\u0308',
        ["vec"] = '\u20D7',
    }.ToFrozenDictionary();

    /// <summary>Signs with space about them.</summary>
    public static readonly FrozenDictionary<string, string> Operators = Table(
        "times × cdot ⋅ pm ± mp ∓ div ÷ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ propto ∝ to → rightarrow → leftarrow ← " +
        "Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ mapsto ↦ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ ll ≪ gg ≫ mid ∣ circ ∘ otimes ⊗ oplus ⊕");

    /// <summary>Letters and signs without space about them.</summary>
    public static readonly FrozenDictionary<string, string> Letters = Table(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ " +
        "sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω " +
        "infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ ell ℓ forall ∀ exists ∃ emptyset ∅ ldots … cdots ⋯ prime ′ degree ° langle ⟨ rangle ⟩ " +
        "{ { } } $ $ % % # # _ _ & & | ‖ , \u2009 ; \u2005 : \u2005 ! \u200B quad \u2003");

    private static FrozenDictionary<string, string> Table(string text)
    {
        string[] words = text.Split(' ');
        return words.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    }
}
