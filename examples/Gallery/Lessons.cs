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
            "SimpleRegression", 3, "PyTorch: simple regression", "파이토치: 단순회귀분석",
            "A poor line, its loss, the slope of the loss by Backward, and thirty steps; then eight learning rates, from too small to too large.",
            "임의의 점선에서 출발해 손실을 미분하고 30번 반복하여 직선을 학습한다. 여덟 가지 학습률로 학습과정을 비교한다.",
            SimpleRegression.Program.Show),
        new(
            "SevenSolutions", 4, "Keras: seven solutions", "케라스: 일곱 가지 풀이",
            "Make a network, add layers, compile, fit: one straight line fitted in seven ways, by scalar and vector, by object and by name.",
            "net 생성, add, compile, fit의 네 단계로 하나의 직선을 일곱 가지 방법으로 적합한다.",
            SevenSolutions.Program.Show),
        new(
            "BasisRegression", 4, "Keras: several regressions", "케라스: 여러 가지 회귀모형",
            "Linear regression is linear in its weights: 1 and x; 1 and e^−x; 1, e^−x and cos 5x, with every step of the descent to watch.",
            "회귀모형의 열은 x의 어떤 함수라도 된다. 1과 x, 1과 e^−x, 1과 e^−x와 cos 5x를 적합하면서 학습과정을 지켜본다.",
            BasisRegression.Program.Show),
        new(
            "CubicRegression", 5, "PyTorch: polynomial regression", "파이토치: 다항회귀",
            "A cubic is linear in x, x² and x³. Ten times the learning rate is faster, or ends in NaN, as the data will have it.",
            "x, x², x³을 열로 하는 선형모형으로 곡선을 적합한다. 학습률을 열 배로 하면 자료에 따라 빨라지기도, 발산하기도 한다.",
            CubicRegression.Program.Show),
        new(
            "PiecewiseRegression", 5, "PyTorch: data with a bend", "파이토치: 꺾인 직선",
            "One line, one ReLU node, two nodes, two nodes that get stuck, and 500 steep nodes: what each can express.",
            "직선 하나, ReLU 노드 하나, 둘, 빠져나오지 못하는 출발점, 그리고 노드 500개: 각 모형의 표현력을 비교한다.",
            PiecewiseRegression.Program.Show),
        new(
            "Overfitting", 5, "PyTorch: overfitting", "파이토치: 과적합",
            "A wide network learns pure noise by heart: its loss goes from 1.0 to 0.46, and there was nothing to learn.",
            "넓은 신경망은 잡음도 외운다: 배울 것이 없는 자료인데도 손실이 0.46까지 줄어든다.",
            Overfitting.Program.Show),
    ];
}
