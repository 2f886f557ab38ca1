namespace ErAlerts.Application.Backlog.History;

/// <summary>What a file says of an office's week.</summary>
/// <param name="OpenOver30">Referrals over 30 since receipt at its end.</param>
/// <param name="Children">Children in them.</param>
/// <param name="Received">Referrals received in it.</param>
/// <param name="Closed">Referrals that ended in it, at whatever age.</param>
public sealed record WeekNumbers(int OpenOver30, int Children, int Received, int Closed);
