using KerasLessons;

Utils.SetRandomSeed(1);

var x = np.Random.Rand(200, 1);
var y = 2.5 + 4 * x + 0.5 * np.Random.RandN(200, 1);

var model = new Sequential();
model.Add(new Input([1]));
model.Add(new Dense(16, activation: "relu"));
model.Add(new Dense(1));
model.Summary();

model.Compile(optimizer: new Adam(learningRate: 0.01), loss: "mse", metrics: ["mae"]);
var history = model.Fit(x, y, batchSize: 32, epochs: 3, validationSplit: 0.2);
Console.WriteLine(string.Join(", ", history.Names));

var stop = new EarlyStopping(monitor: "val_loss", patience: 20, restoreBestWeights: true);
history = model.Fit(x, y, batchSize: 32, epochs: 500, validationSplit: 0.2, verbose: 0, callbacks: [stop]);
Console.WriteLine($"{history.Epoch.Count} epochs, best val_loss {stop.Best:F4}");

var numbers = model.Evaluate(x, y, verbose: 0);
Console.WriteLine($"loss {numbers["loss"]:F4}, mae {numbers["mae"]:F4}");

var prediction = model.Predict(new[,] { { 0.0 }, { 0.5 }, { 1.0 } }, verbose: 0);
Console.WriteLine(prediction);

var line = new Sequential([new Dense(1, inputDim: 1)]);
line.Compile(
    new SGD(0.1),
    loss: (target, output) => np.Mean(np.Square(target - output), axis: -1),
    metrics: [new Metrics.RootMeanSquaredError(), "mae"]);
var every100 = new LambdaCallback(onEpochEnd: (epoch, logs) =>
{
    if ((epoch + 1) % 100 == 0)
    {
        Console.WriteLine($"epoch {epoch + 1}: rmse {logs["root_mean_squared_error"]:F4}");
    }
});
line.Fit(x, y, batchSize: 200, epochs: 300, verbose: 0, callbacks: [every100]);
Console.WriteLine(line.Weights[0]);
Console.WriteLine(line.Weights[1]);

Config.TextStyle = TextStyle.Keras2;
Console.WriteLine(line.Weights[0]);
Config.TextStyle = TextStyle.Keras3;

var before = line.Evaluate(x, y, verbose: 0);
Config.ThreadCount = 1;
var after = line.Evaluate(x, y, verbose: 0);
Console.WriteLine(before["loss"] == after["loss"] ? "the same bits" : "other bits");
