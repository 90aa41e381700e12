namespace Gallery;

/// <summary>All lessons of the course, in its order. A new one is listed here and in the project file.</summary>
public static class Lessons
{
    public static IReadOnlyList<LessonEntry> All { get; } =
    [
        new(
            "Gradients", 1, "Gradients", "미분",
            "What GradientTape gives is what the formula gives: at a guess, at the true coefficients, and at the best ones, where it is zero.",
            "GradientTape가 계산한 미분값이 이론적인 값과 같은지 확인한다. 참값에서의 기울기와 최적값에서의 기울기(=0)도 구해 본다.",
            Gradients.Program.Show),
        new(
            "GradientDescent", 2, "Gradient descent", "경사하강법",
            "Finding the smallest loss by trying a grid, and then by walking downhill; the learning rate is the length of the stride.",
            "그리드서치로 손실함수의 최솟값을 찾아보고, 경사하강법으로 다시 찾는다. 학습률은 한 번에 움직이는 보폭이다.",
            GradientDescent.Program.Show),
        new(
            "SimpleRegression", 3, "PyTorch: simple regression", "파이토치: 단순회귀",
            "The four steps of a training loop, three ways to the same gradient, and eight learning rates from too small to too large.",
            "학습의 네 단계를 반복하며 직선을 적합한다. 기울기를 세 가지 방법으로 구하고, 학습률에 따라 학습과정이 어떻게 달라지는지 본다.",
            SimpleRegression.Program.Show),
        new(
            "SevenSolutions", 4, "Keras: seven solutions", "케라스: 일곱 가지 풀이",
            "Make a network, add layers, compile, fit: one straight line fitted in seven ways, by scalar and vector, by object and by name.",
            "net 생성, add, compile, fit의 네 단계로 하나의 직선을 일곱 가지 방법으로 적합한다.",
            SevenSolutions.Program.Show),
        new(
            "BasisRegression", 4, "Keras: several regressions", "케라스: 여러 가지 회귀모형",
            "Linear regression is linear in its weights: 1 and x; 1 and e⁻ˣ; 1, e⁻ˣ and cos 5x, with every step of the descent to watch.",
            "회귀모형의 열은 x의 어떤 함수라도 된다. 1과 x, 1과 e⁻ˣ, 1과 e⁻ˣ와 cos 5x를 적합하면서 학습과정을 지켜본다.",
            BasisRegression.Program.Show),
        new(
            "CubicRegression", 5, "PyTorch: cubic regression", "파이토치: 다항회귀",
            "x, x² and x³ as inputs of one linear layer, and a learning rate that suits these data and runs away with others.",
            "x, x², x³을 입력으로 하는 선형 레이어 하나로 3차식을 적합한다. 학습률 0.1은 이 자료에서는 빠르지만 자료를 새로 뽑으면 발산하기도 한다.",
            CubicRegression.Program.Show),
        new(
            "PiecewiseRegression", 5, "PyTorch: a bend in the data", "파이토치: 꺾인 자료",
            "One line underfits; two ReLU nodes have a slope for each side, unless they start on the wrong one; 500 nodes follow anything.",
            "직선 하나로는 과소적합이다. ReLU 노드 두 개면 양쪽 기울기를 모두 맞추지만, 초기값에 따라 실패할 수도 있다. 노드 500개는 무엇이든 따라간다.",
            PiecewiseRegression.Program.Show),
        new(
            "Overfitting", 5, "PyTorch: overfitting", "파이토치: 과적합",
            "A wide network fits noise in which there is nothing to learn.",
            "넓은 신경망은 배울 것이 없는 오차항까지 적합한다.",
            Overfitting.Program.Show),
    ];
}
