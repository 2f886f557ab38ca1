Console.WriteLine("eralerts");
