namespace ErAlerts.Infrastructure.Demo;

/// <summary>What people write. It speaks of the work, never of a family.</summary>
internal static class DemoTexts
{
    private static readonly string[] Approvals =
        ["Closing criteria met.", "Contacts and assessments complete; agreed.", "Reviewed with the supervisor; closing approved.", "Risk and safety assessments support the closing."];

    private static readonly string[] Returns =
        ["Please complete what is named above and resubmit.", "The narrative and the assessment do not agree yet; see the reasons.", "Nearly there: the points above are still open.", "Please add the missing contact before this can close."];

    private static readonly string[] Answers =
        ["Completed and documented.", "Second visit made; notes added.", "Assessment corrected and signed.", "Collateral contacts added to the contact notebook."];

    private static readonly string[] SendBacks = ["The risk assessment is not signed.", "One collateral contact is missing.", "Please finish the contact notes first."];

    public static string Approval(Random chance) => Pick(Approvals, chance);

    public static string Return(Random chance) => Pick(Returns, chance);

    public static string Answer(Random chance) => Pick(Answers, chance);

    public static string SendBack(Random chance) => Pick(SendBacks, chance);

    private static string Pick(string[] texts, Random chance) => texts[chance.Next(texts.Length)];
}
