using System.Runtime.CompilerServices;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Xunit.Sdk;

namespace KerasLessons.Browser.Tests;

/// <summary>One headless Chromium for all tests of the collection, started at the first visit.</summary>
/// <remarks>It reaches no network: a page that asks for something outside its own file logs an error, which fails the test.</remarks>
public sealed class Browser : IDisposable
{
    private readonly Lazy<ChromeDriver> _driver = new(Start);

    /// <summary>A folder for this run's pages, deleted at its end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("keras-lessons-").FullName;

    /// <summary>Opens a page, looks at it, and asserts that it logged no error.</summary>
    /// <param name="file">The page's file, or one with a fragment behind <c>#</c>.</param>
    /// <param name="look">What to do and assert. Where it fails, a picture of the page is kept and named in the message.</param>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="height">Height of the window in CSS pixels.</param>
    /// <param name="dark">Whether the reader prefers dark pages.</param>
    /// <param name="reducedMotion">Whether the reader prefers pages without motion.</param>
    /// <param name="test">Names the picture.</param>
    public void Visit(
        string file, Action<Page> look, int width = 1000, int height = 800, bool dark = false, bool reducedMotion = false, [CallerMemberName] string test = "")
    {
        var driver = _driver.Value;
        var page = new Page(driver);
        driver.Navigate().GoToUrl("about:blank");
        page.Resize(width, height);
        page.PreferMedia(dark, reducedMotion);
        page.TakeErrors();
        try
        {
            string[] parts = file.Split('#', 2);
            driver.Navigate().GoToUrl(new Uri(Path.GetFullPath(parts[0])).AbsoluteUri + (parts.Length > 1 ? "#" + parts[1] : ""));
            look(page);
            if (page.TakeErrors() is { Count: > 0 } errors)
            {
                throw new XunitException($"The page logged: {string.Join('\n', errors)}");
            }
        }
        catch (Exception failure)
        {
            string picture = Path.Combine(Path.GetTempPath(), "KerasLessons.Browser.Tests", $"{test}.png");
            throw new XunitException($"{failure.Message}\nThe page as it looked: {TryPicture(page, picture)}", failure);
        }
    }

    /// <summary>Writes a page into <see cref="Folder"/> and visits it: the as <see cref="Visit"/> does.</summary>
    public void VisitHtml(
        string html, Action<Page> look, int width = 1000, int height = 800, bool dark = false, bool reducedMotion = false, [CallerMemberName] string test = "")
    {
        string file = Path.Combine(Folder, $"{test}.html");
        File.WriteAllText(file, html);
        Visit(file, look, width, height, dark, reducedMotion, test);
    }

    public void Dispose()
    {
        if (_driver.IsValueCreated)
        {
            _driver.Value.Quit();
        }
        Directory.Delete(Folder, recursive: true);
    }

    private static ChromeDriver Start()
    {
        // Both paths are given: Selenium would otherwise look for them on the network.
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Chromium.Driver)!, Path.GetFileName(Chromium.Driver)!);
        service.SuppressInitialDiagnosticInformation = true;
        var options = new ChromeOptions { BinaryLocation = Chromium.Program };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-device-scale-factor=1",
            "--hide-scrollbars", "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND", "--allow-file-access-from-files");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        return new ChromeDriver(service, options, TimeSpan.FromMinutes(3));
    }

    private static string TryPicture(Page page, string file)
    {
        try
        {
            page.Screenshot(file);
            return file;
        }
        catch (WebDriverException e)
        {
            return $"no picture could be taken ({e.Message})";
        }
    }
}
