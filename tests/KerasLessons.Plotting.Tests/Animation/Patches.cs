namespace KerasLessons.Plotting.Tests.Animation;

/// <summary>Reads patches as the page does.</summary>
internal static class Patches
{
    public static int[] Apply(int[] before, IReadOnlyList<int> patch)
    {
        var after = new List<int>();
        int place = 0;
        for (int i = 0; i < patch.Count; i += 3 + patch[i + 2])
        {
            after.AddRange(before[place..(place + patch[i])]);
            after.AddRange(patch.Skip(i + 3).Take(patch[i + 2]));
            place += patch[i] + patch[i + 1];
        }
        after.AddRange(before[place..]);
        return [.. after];
    }
}
