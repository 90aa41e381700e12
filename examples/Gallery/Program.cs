namespace Gallery;

public static class Program
{
    public static void Main()
    {
    }
}
