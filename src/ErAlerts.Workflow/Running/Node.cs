namespace ErAlerts.Workflow.Running;

/// <summary>Something that lives in a running process. Parents are always older than their children.</summary>
/// <param name="Id">From the state's counter; what a host knows as the number of a wait.</param>
/// <param name="Parent">The scope in which it lives, or the owner of a <see cref="Wait"/>; 0 for the process itself.</param>
/// <param name="Element">Index of its element in the definition; -1 for the process itself.</param>
internal abstract record Node(int Id, int Parent, int Element);
