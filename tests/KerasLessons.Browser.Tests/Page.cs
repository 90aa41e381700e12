using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;
using Xunit.Sdk;

namespace KerasLessons.Browser.Tests;

/// <summary>The page that the browser shows: what a reader does with it and what a test asks of it.</summary>
public sealed class Page(ChromeDriver driver)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The value of a JavaScript expression, converted: text, numbers, truth; arrays as lists of objects.</summary>
    public T Value<T>(string expression)
    {
        object? value = driver.ExecuteScript($"return ({expression});");
        return value is T ready ? ready : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture)!;
    }

    /// <summary>The value that a JavaScript promise is kept with.</summary>
    public T Eventually<T>(string promise)
    {
        object? value = driver.ExecuteAsyncScript($"({promise}).then(arguments[arguments.length - 1]);");
        return (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture)!;
    }

    /// <summary>Runs JavaScript statements.</summary>
    public void Run(string statements) => driver.ExecuteScript(statements);

    /// <summary>Waits until a JavaScript expression is true; fails after half a minute and shows what another one says then.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="show">An expression that helps to understand the failure.</param>
    public void Until(string condition, string? show = null)
    {
        var end = DateTime.UtcNow + Patience;
        while (!Value<bool>($"!!({condition})"))
        {
            if (DateTime.UtcNow > end)
            {
                string shown = show is null ? "" : $" {show} is {Value<string>($"String({show})")}.";
                throw new XunitException($"{condition} did not become true within {Patience.TotalSeconds} seconds.{shown}");
            }
            Thread.Sleep(15);
        }
    }

    /// <summary>Waits until what was asked for before now is on the screen: scripts often draw with the next picture.</summary>
    public void UntilDrawn() => Eventually<bool>("new Promise(keep => requestAnimationFrame(() => requestAnimationFrame(() => keep(true))))");

    /// <summary>Clicks the first element that a CSS selector names; one that is covered or hidden fails.</summary>
    public void Click(string selector) => Element(selector).Click();

    /// <summary>Types keys (<see cref="Keys"/> has the special ones) to whatever has the focus.</summary>
    public void Press(string keys) => new Actions(driver).SendKeys(keys).Perform();

    /// <summary>Presses the pointer in the middle of an element, moves it in steps and lets go.</summary>
    /// <param name="selector">CSS selector of the element.</param>
    /// <param name="right">How far to the right, in CSS pixels.</param>
    /// <param name="down">How far downwards, in CSS pixels.</param>
    public void Drag(string selector, int right, int down)
    {
        const int Steps = 4;
        var actions = new Actions(driver, TimeSpan.FromMilliseconds(20)).MoveToElement(Element(selector)).ClickAndHold();
        for (int step = 0; step < Steps; step++)
        {
            actions.MoveByOffset(right * (step + 1) / Steps - right * step / Steps, down * (step + 1) / Steps - down * step / Steps);
        }
        actions.Release().Perform();
    }

    /// <summary>The text that a reader sees in the first element that a CSS selector names.</summary>
    public string Text(string selector) => Element(selector).Text;

    /// <summary>Does something inside an embedded page.</summary>
    /// <param name="selector">CSS selector of the <c>iframe</c>.</param>
    /// <param name="look">What to do and assert there; the same methods serve.</param>
    public void Inside(string selector, Action<Page> look)
    {
        driver.SwitchTo().Frame(Element(selector));
        try
        {
            look(this);
        }
        finally
        {
            driver.SwitchTo().ParentFrame();
        }
    }

    /// <summary>Sets the size of what the page can see, in CSS pixels: 390 × 844 is a phone.</summary>
    public void Resize(int width, int height) => driver.ExecuteCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    /// <summary>Writes a picture of the visible part as PNG; folders on the way are made.</summary>
    public void Screenshot(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        driver.GetScreenshot().SaveAsFile(file);
    }

    /// <summary>The errors that the console shows since the last call: scripts that threw, things that could not be loaded.</summary>
    public IReadOnlyList<string> TakeErrors() =>
        [.. driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level == LogLevel.Severe).Select(entry => entry.Message)];

    internal void PreferMedia(bool dark, bool reducedMotion) => driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new()
    {
        ["features"] = new object[]
        {
            new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" },
            new Dictionary<string, object> { ["name"] = "prefers-reduced-motion", ["value"] = reducedMotion ? "reduce" : "no-preference" },
        },
    });

    private IWebElement Element(string selector) => driver.FindElement(By.CssSelector(selector));
}
