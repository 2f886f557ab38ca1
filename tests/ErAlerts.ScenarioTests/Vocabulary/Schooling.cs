using ErAlerts.Domain.Training;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>ER training in a story.</summary>
internal static class Schooling
{
    /// <summary>The training coordinator plans a session.</summary>
    public static async Task<long> PlansASession(this County county, string day, string title = "ER basics", string place = "Room 4") =>
        (await county.Step(u => u.KeepSessions.Plan(title, Moments.Day(day), place, "tc-1"))).IsDone().Id;

    /// <summary>The sheet of a session is taken in from a file.</summary>
    public static async Task TakesInTheSheet(this County county, long session, params string[] people)
    {
        var result = (await county.Step(u => u.ReceiveSignInSheet.Run(session, new Rows("person_id", people), "tc-1"))).IsDone();
        Assert.Equal((people.Length, 0), (result.Added + result.Unchanged, result.Rejected));
    }

    /// <summary>What proves today that the person may do ER work; null when nothing does.</summary>
    public static async Task<Qualification?> QualificationOf(this County county, string person)
    {
        var book = new QualificationBook(await county.Reads(work => work.Planning.TrainingSessions()));
        return book.Of(await county.Find(person), county.Calendar.LocalDate(county.Now));
    }
}
