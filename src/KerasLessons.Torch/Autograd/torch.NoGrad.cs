using KerasLessons.Torch.Autograd;

namespace KerasLessons.Torch;

public static partial class torch
{
    /// <summary>Stops the recording of operations on this thread until the result is disposed: <c>using (torch.NoGrad()) { … }</c>.</summary>
    public static GradMode NoGrad() => new(false);

    /// <summary>Records operations on this thread until the result is disposed, also inside <see cref="NoGrad"/>.</summary>
    public static GradMode EnableGrad() => new(true);

    /// <summary>Whether operations on this thread are recorded.</summary>
    public static bool IsGradEnabled() => Recorder.IsOn;

    /// <summary>Whether operations are recorded, until it is disposed on the thread that made it.</summary>
    public sealed class GradMode : IDisposable
    {
        private readonly bool _before = Recorder.IsOn;
        private bool _isOver;

        internal GradMode(bool isOn) => Recorder.IsOn = isOn;

        /// <summary>Goes back to what was before.</summary>
        public void Dispose()
        {
            if (!_isOver)
            {
                _isOver = true;
                Recorder.IsOn = _before;
            }
        }
    }
}
