using KerasLessons;
using KerasLessons.Plotting;
using KerasLessons.Torch;
using LessonKit;

namespace PiecewiseRegression;

/// <summary>The fifth lecture, second part: data with a bend, and what networks of 0, 1, 2 and 500 hidden nodes make of them.</summary>
public static class Program
{
    private static readonly nn.MSELoss s_lossFn = new();

    public static void Main() => Show(Lesson.Named("PiecewiseRegression"));

    public static void Show(Lesson lesson)
    {
        // Slope 1 below 0, slope 3.5 above. The lecture's noise has no seed; ours has 43052.
        lesson.Part("The data", "자료");
        np.Random.Seed(43052);
        var _x = np.LinSpace(-1, 1, 100).ToArray<double>();
        double[] _y = [.. _x.Select(x => (x < 0 ? x * 1 : x * 3.5) + np.Random.Normal().Item() * 0.3)];
        var X = torch.tensor(_x).Reshape(100, 1);
        var y = torch.tensor(_y).Reshape(100, 1);
        lesson.Picture("data", Pictures.Fitted(X, y), "Slope 1, then slope 3.5.", "0보다 작으면 기울기가 1, 0보다 크면 3.5.");

        lesson.Part("Solution 1: one line", "풀이1: 직선 하나");
        torch.ManualSeed(1);
        var net = new nn.Linear(inFeatures: 1, outFeatures: 1, bias: true);
        var (yhat, loss) = Train(net, X, y, lr: 0.1, epochs: 10000);
        lesson.Line(FormattableString.Invariant($"weight {net.Weight.Item():F4} (the lecture's, of its own data, 2.2861), bias {net.Bias!.Item():F4} (0.5850), loss {loss:F4}"));
        lesson.Picture("line", Pictures.Fitted(X, y, yhat), "A line has one slope: it underfits, however long it learns.", "직선은 기울기가 하나뿐이다: 아무리 반복해도 과소적합.");

        lesson.Part("Solution 2: one ReLU node", "풀이2: ReLU 노드 하나");
        var one = Nodes(1, seed: 1);
        lesson.Picture("one_node_start", Pictures.Fitted(X, y, one.Invoke(X).Data), "One node before learning.", "학습 전.");
        (yhat, loss) = Train(one, X, y, lr: 0.1, epochs: 1000);
        lesson.Line(FormattableString.Invariant($"loss {loss:F4}"));
        lesson.Picture("one_node", Pictures.Fitted(X, y, yhat), "One node: one side stays flat.", "노드가 하나면 한쪽은 평평하다.");

        lesson.Part("Solution 3: two ReLU nodes", "풀이3: ReLU 노드 둘");
        var two = Nodes(2, seed: 1);
        lesson.Picture("two_nodes_start", Pictures.Fitted(X, y, two.Invoke(X).Data), "Two nodes before learning.", "학습 전.");
        (yhat, loss) = Train(two, X, y, lr: 0.1, epochs: 1000);
        Report(lesson, two, loss);
        lesson.Picture("two_nodes", Pictures.Fitted(X, y, yhat), "Two nodes: a slope for each side.", "노드가 둘이면 양쪽의 기울기를 모두 맞춘다.");
        // How: u1 = X·W1 is two lines, v1 = relu(u1) keeps half of each, and v1·W2 adds the halves.
        var (W1, W2) = (Weight(two, 0).Data.T, Weight(two, 2).Data.T);
        var u1 = X.MatMul(W1);
        var v1 = u1.Relu();
        lesson.Picture("inside", Pictures.Inside(X, y, u1, v1, v1.MatMul(W2)), "X·W1, its ReLU, and their sum with W2.", "X@W1과 ReLU(X@W1), 그리고 W2를 곱해 더한 값.");

        // The same network drawn three ways: by matrices, value by value, node by node.
        NetworkLayer[] layers = [new(2, "ReLU"), new(1)];
        lesson.Diagram("matrices", NetworkDiagram.Matrices(layers), "The network by its matrices.", "행렬로 나타낸 신경망.");
        lesson.Diagram("values", NetworkDiagram.Values(1, layers), "Value by value.", "값 하나하나로 나타낸 신경망.");
        lesson.Diagram("nodes", NetworkDiagram.Nodes(1, layers), "Node by node.", "노드로 나타낸 신경망.");

        // Both nodes can also begin on the same side; then nothing serves the other one, and no slope says so.
        lesson.Part("Solution 3 can fail", "풀이3이 실패할 수도 있음");
        var other = Nodes(2, seed: 202150754);
        (_, loss) = Train(other, X, y, lr: 0.1, epochs: 10000);
        lesson.Line("The lecture's second seed, 202150754:");
        Report(lesson, other, loss);
        var stuck = Nodes(2, seed: 43052);
        lesson.Line(FormattableString.Invariant($"Seed 43052 begins with W1 ({Weight(stuck, 0).ToList()[0]:F4}, {Weight(stuck, 0).ToList()[1]:F4}), both below 0:"));
        (yhat, loss) = Train(stuck, X, y, lr: 0.1, epochs: 10000);
        Report(lesson, stuck, loss);
        lesson.Picture("stuck", Pictures.Fitted(X, y, yhat), "Two nodes that begin on the left stay there, for ever.", "두 노드가 모두 왼쪽에서 출발하면 빠져나오지 못한다.");

        lesson.Part("Solution 4: 500 nodes", "풀이4: 노드 500개");
        var steep = torch.LinSpace(-10, 10, 100);
        var activation = new Figure();
        activation.AddSubplot().Plot(steep, torch.Sigmoid(200 * steep));
        lesson.Picture("activation", activation, "An activation of one's own: sigmoid(200x).", "직접 만든 활성화함수 sigmoid(200x).");
        torch.ManualSeed(1);
        var wide = new nn.Sequential(new nn.Linear(1, 500), new StudyHard(), new nn.Linear(500, 1));
        lesson.Diagram("wide_nodes", NetworkDiagram.Nodes(1, [new(500, "sigmoid(200x)", useBias: true), new(1, useBias: true)], maxNodes: 5), "Wide: 500 nodes side by side.", "노드 수가 많은 넓은 신경망.");
        lesson.Picture("wide_start", Pictures.Fitted(X, y, wide.Invoke(X).Data), "500 nodes before learning.", "학습 전.");
        (yhat, loss) = Train(wide, X, y, lr: 0.001, epochs: 5000);
        lesson.Line(FormattableString.Invariant($"loss {loss:F4}, below the noise's 0.09: the noise is learned too"));
        lesson.Picture("wide", Pictures.Fitted(X, y, yhat), "500 nodes follow every point.", "넓은 신경망은 무엇이든 맞출 수 있다.");
    }

    private static nn.Sequential Nodes(int nodes, long seed)
    {
        torch.ManualSeed(seed);
        return new nn.Sequential(new nn.Linear(1, nodes, bias: false), new nn.ReLU(), new nn.Linear(nodes, 1, bias: false));
    }

    private static nn.Parameter Weight(nn.Sequential net, int place) => ((nn.Linear)net[place]).Weight;

    private static void Report(Lesson lesson, nn.Sequential net, double loss)
    {
        var (w1, w2) = (Weight(net, 0).ToList(), Weight(net, 2).ToList());
        double right = w1.Zip(w2, (a, b) => Math.Max(a, 0) * b).Sum();
        double left = w1.Zip(w2, (a, b) => Math.Min(a, 0) * b).Sum();
        lesson.Line(FormattableString.Invariant($"W1 ({w1[0]:F4}, {w1[1]:F4}), W2 ({w2[0]:F4}, {w2[1]:F4}): slope {left:F4} left, {right:F4} right, loss {loss:F4}"));
    }

    /// <summary>The lecture's loop; the last epoch's output and loss.</summary>
    private static (torch.Tensor Yhat, double Loss) Train(nn.Module net, torch.Tensor X, torch.Tensor y, double lr, int epochs)
    {
        var optimizer = new optim.SGD(net.Parameters(), lr);
        var (yhat, loss) = (y, y);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            yhat = net.Invoke(X);
            loss = s_lossFn.Invoke(y, yhat);
            loss.Backward();
            optimizer.Step();
            net.ZeroGrad();
        }
        return (yhat.Data, loss.Item());
    }
}
