namespace KerasLessons.Engine.Random;

/// <summary>Four 32-bit words: a Philox counter before the rounds, a block of random bits after them.</summary>
internal readonly record struct PhiloxBlock(uint Word0, uint Word1, uint Word2, uint Word3);
