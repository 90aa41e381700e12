namespace Gallery.Site;

/// <summary>Small pieces of HTML, well-formed as XML too.</summary>
public static class Html
{
    /// <summary>Text as it stands in an element or an attribute.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A text in both languages of the course; the page shows either or both.</summary>
    public static string Both(string english, string korean) =>
        english == korean ? Escape(english) : $"<span class=\"en\" lang=\"en\">{Escape(english)}</span> <span class=\"ko\" lang=\"ko\">{Escape(korean)}</span>";

    /// <summary>A whole page.</summary>
    /// <param name="title">Title in both languages, for the window.</param>
    /// <param name="root">The way to the site's root: empty or <c>../</c>.</param>
    /// <param name="navigation">Links beside the language switch.</param>
    /// <param name="main">The page's content.</param>
    public static string Page(string title, string root, string navigation, string main) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{Escape(title)}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="{root}gallery.css" />
        <script src="{root}gallery.js"></script>
        </head>
        <body>
        <a class="skip" href="#main">{Both("Skip to the content", "본문으로 건너뛰기")}</a>
        <header>
        <nav aria-label="Lessons">{navigation}</nav>
        <fieldset class="language" hidden="hidden">
        <legend>Language 언어</legend>
        <label><input type="radio" name="language" value="en" />EN</label>
        <label lang="ko"><input type="radio" name="language" value="ko" />한국어</label>
        <label><input type="radio" name="language" value="both" checked="checked" />{Both("both", "둘 다")}</label>
        </fieldset>
        </header>
        <main id="main">
        {main}
        </main>
        </body>
        </html>

        """;
}
