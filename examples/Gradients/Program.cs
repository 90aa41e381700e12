namespace Gradients;

public static class Program
{
    public static void Main()
    {
    }
}
