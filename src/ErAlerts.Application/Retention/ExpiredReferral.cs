namespace ErAlerts.Application.Retention;

/// <summary>A referral whose time is over and that nothing keeps.</summary>
/// <param name="Id">Our own key.</param>
/// <param name="Number">Its 19-digit number.</param>
/// <param name="EndedOn">County date on which it ended.</param>
public sealed record ExpiredReferral(long Id, string Number, DateOnly EndedOn);
