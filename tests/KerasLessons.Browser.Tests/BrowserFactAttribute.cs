namespace KerasLessons.Browser.Tests;

/// <summary>A test that needs a browser: where there is none it is skipped and says which packages are missing.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
