Console.WriteLine("race");
