namespace KerasLessons.Browser.Tests;

/// <summary>A test of several cases that needs a browser: where there is none it is skipped and says which packages are missing.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
