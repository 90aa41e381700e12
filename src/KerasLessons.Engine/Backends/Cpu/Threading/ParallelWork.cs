namespace KerasLessons.Engine.Backends.Cpu.Threading;
internal abstract class ParallelWork { public abstract void Run(int chunk); }
internal static class WorkerPool { public static void For(int n, ParallelWork w) { for (int i = 0; i < n; i++) w.Run(i); } }
