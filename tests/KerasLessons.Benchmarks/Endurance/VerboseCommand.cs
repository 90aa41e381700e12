using System.CommandLine;
using System.Globalization;
using System.Text;

namespace KerasLessons.Benchmarks;

/// <summary>
/// <c>verbose</c>: steps a second of Fit with the progress bar against without, in turn, for steps of several lengths. The bar
/// goes to a terminal that takes everything at once, to one whose bytes are written to a file, and as plain lines to a file.
/// </summary>
internal static class VerboseCommand
{
    private const int StepsPerEpoch = 400;
    private const int BatchSize = 64;
    private const int Columns = 100;

    /// <summary>Long enough for several redraws.</summary>
    private const int Milliseconds = 300;

    private const double LeastMicroseconds = 50;
    private const double LeastPart = 0.95;

    public static Command Create()
    {
        var pairs = new Option<int>("--pairs") { Description = "How often each is measured, in turn.", DefaultValueFactory = _ => 15 };
        var command = new Command("verbose", "Compare steps a second at verbose 1 and 0.") { pairs };
        command.SetAction(result => Run(Math.Max(1, result.GetValue(pairs))) ? 0 : 1);
        return command;
    }

    private static bool Run(int pairs)
    {
        string file = Path.Combine(Path.GetTempPath(), $"keraslessons-verbose-{Environment.ProcessId}.txt");
        bool isClose = true;
        Console.WriteLine($"medians of {pairs} pairs of Fits of about {Milliseconds} ms, {StepsPerEpoch} steps an epoch");
        Console.WriteLine($"{"units",6}{"µs a step",11}{"steps/s at 0",14}  steps a second at verbose 1, as a part of that at 0");
        Console.WriteLine($"{"",31}{"terminal",10}{"terminal to file",18}{"file",8}");
        try
        {
            foreach (int units in (int[])[16, 128, 384, 1024])
            {
                var (perStep, parts) = Compare(units, pairs, file);
                isClose &= perStep < LeastMicroseconds || parts.Min() >= LeastPart;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{units,6}{perStep,11:0.0}{1e6 / perStep,14:0}{parts[0],10:0.000}{parts[1],18:0.000}{parts[2],8:0.000}"));
            }
        }
        finally
        {
            File.Delete(file);
        }
        Console.WriteLine($"steps of {LeastMicroseconds} µs and more: {(isClose ? "all" : "NOT all")} within {1 - LeastPart:0 %}");
        return isClose;
    }

    /// <summary>Microseconds of a step at verbose 0, and the three parts.</summary>
    private static (double PerStep, double[] Parts) Compare(int units, int pairs, string file)
    {
        var x = tf.Random.Uniform([StepsPerEpoch * BatchSize, Columns]);
        var y = np.Sum(x, axis: 1, keepDims: true);
        var net = new Sequential();
        net.Add(new Dense(units, activation: "relu", inputDim: Columns));
        net.Add(new Dense(1));
        net.Compile(new SGD(0.0001), "mse");

        int epochs = 1;
        double Time(int verbose) => Stopwatches.Milliseconds(
            () => net.Fit(x, y, epochs: epochs, batchSize: BatchSize, verbose: verbose));

        double Part(TextWriter writer, bool isTerminal, List<double> silent)
        {
            // TextWriter.Null is told apart by nobody: the line is put together and handed over as to any other.
            Config.Output = writer;
            Config.Interactive = isTerminal;
            try
            {
                var parts = new List<double>();
                for (int pair = 0; pair < pairs; pair++)
                {
                    double without = Time(0);
                    double with = Time(1);
                    silent.Add(without);
                    parts.Add(without / with);
                }
                return Stopwatches.Median(parts);
            }
            finally
            {
                Config.Output = null;
                Config.Interactive = null;
            }
        }

        Time(0);
        epochs = (int)Math.Max(1, Milliseconds / Time(0));
        var silent = new List<double>();
        double[] results =
        [
            Part(TextWriter.Null, isTerminal: true, silent),
            WithFile(file, writer => Part(writer, isTerminal: true, silent)),
            WithFile(file, writer => Part(writer, isTerminal: false, silent)),
        ];
        return (Stopwatches.Median(silent) * 1000 / (epochs * StepsPerEpoch), results);
    }

    private static double WithFile(string file, Func<TextWriter, double> measure)
    {
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return measure(writer);
    }
}
