namespace KerasLessons.Torch; internal static class Placeholder;
