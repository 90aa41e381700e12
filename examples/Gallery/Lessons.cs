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
    ];
}
