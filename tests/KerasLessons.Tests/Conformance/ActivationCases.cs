using System.Text.Json;

namespace KerasLessons.Tests.Conformance;

internal static class ActivationCases
{
    public static void Check(KerasCase known)
    {
        var settings = known.Settings;
        // Settings stand beside the function's name, or among the call's named arguments.
        bool approximate = settings.Bool("approximate", false);
        var keywords = known.Inputs.TryGetProperty("kwargs", out var found) ? found : (JsonElement?)null;
        int axis = keywords is { } named && named.TryGetProperty("axis", out var value) ? value.GetInt32() : -1;
        var x = known.Argument(0);
        known.RequireExpected(settings.Class switch
        {
            "gelu" => Activations.Gelu(x, approximate),
            "log_softmax" => Activations.LogSoftmax(x, axis),
            "softmax" => Activations.Softmax(x, axis),
            "sparsemax" => Activations.Sparsemax(x, axis),
            var name => Activations.Get(name).Invoke(x),
        });
        settings.RequireAllRead();
    }
}
