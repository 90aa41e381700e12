// The engine's tensor beside torch.Tensor, which wraps it.
global using EngineTensor = KerasLessons.Tensor;
