namespace SimpleRegression;

public static class Program
{
    public static void Main()
    {
    }
}
