using System.Data.Common;
using ErAlerts.Application.Reviews;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>Reviews are started: one by one, by 16 callers at once, and in bulk; beside the same rows by bare EF Core and bare ADO.NET.</summary>
internal static class StartScenario
{
    private const int Rounds = 7;
    private const long Apart = 100_000_000;

    public static async Task<IReadOnlyList<Measured>> Run(BenchCounty county, ScenarioOptions options)
    {
        var each = options.Size(400);
        var all = (Rounds + 1) * each;
        var bulk = options.Size(20_000);
        await county.Import(0, 1 + (all * 2) + bulk);
        var template = (await county.Start(0)).Id;
        await using var db = county.OpenBare();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var rows = RowSet.Read(connection, template).WithoutReferral();
        var ado = new BareAdo(connection);
        var forAdo = Enumerable.Range(0, all).Select(i => rows.Of(Apart + i, (Apart + i) * 16)).ToArray();
        var forEf = await Entities(db, rows, template, all);
        Referrals(connection, template, all, bulk);

        var rates = await Rates.Compare(
            Rounds,
            each,
            (from, count) => Callers.OneByOne(from, count, i => county.Start(1 + i)),
            (from, count) => Callers.AtOnce(from, count, i => county.Start(1 + all + i)),
            (from, count) => Callers.OneByOne(from, count, i => InEf(county, forEf[i])),
            (from, count) => Callers.OneByOne(from, count, i =>
            {
                ado.Write(forAdo[i].Rows, []);
                return Task.CompletedTask;
            }));
        var inBulk = await InBulk(county, ado, rows, 1 + (2 * all), bulk);
        return
        [
            inBulk,
            .. Callers.Judge("start", rates),
        ];
    }

    private static async Task<Measured> InBulk(BenchCounty county, BareAdo ado, RowSet rows, int from, int count)
    {
        var many = county.Parts.GetRequiredService<SubmitManyForClosing>();
        var each = count / 5;
        var rates = await Rates.Compare(
            5,
            each,
            async (at, size) => (await many.Run([.. Enumerable.Range(from + at, size).Select(i => (BenchCounty.Number(i), BenchCounty.Csw(i)))])).ToList().ForEach(o => BenchCounty.Done(o)),
            (at, size) =>
            {
                foreach (var batch in Enumerable.Range(at, size).Chunk(500))
                {
                    ado.Write(batch.SelectMany(i => rows.Of((3 * Apart) + i, ((3 * Apart) + i) * 16).Rows), []);
                }

                return Task.CompletedTask;
            });
        var bound = county.Provider == "sqlite" ? "5,000 a second and 0.3 of ADO.NET" : "0.3 of ADO.NET";
        return new Measured("start, in bulk", rates[0], "a second", rates[1])
            .Must(bound, rates[0] / rates[1] >= 0.3 && (county.Provider != "sqlite" || rates[0] >= 5_000));
    }

    /// <summary>The clones' referrals, so that nothing dangles.</summary>
    private static void Referrals(DbConnection connection, long template, int all, int bulk)
    {
        var referral = RowSet.Read(connection, template).Rows.First(r => r.Table == "referrals");
        var numbers = new[] { (Apart, all), (2 * Apart, all), (3 * Apart, bulk) }.SelectMany(part => Enumerable.Range(0, part.Item2).Select(i => part.Item1 + i));
        foreach (var batch in numbers.Chunk(500))
        {
            new BareAdo(connection).Write(batch.Select(number => referral.Of(number, number * 16)), []);
        }
    }

    /// <summary>Puts the rows in, reads them as entities, and takes them out again.</summary>
    private static async Task<Bare[]> Entities(CountyDbContext db, RowSet rows, long template, int count)
    {
        var bare = new Bare[count];
        var referral = RowSet.Read(db.Database.GetDbConnection(), template).Rows.First(r => r.Table == "referrals");
        for (var i = 0; i < count; i++)
        {
            var (number, shift) = ((2 * Apart) + i, ((2 * Apart) + i) * 16);
            new BareAdo(db.Database.GetDbConnection()).Write([referral.Of(number, shift), .. rows.Of(number, shift).Rows], []);
            bare[i] = await Bare.Read(db, template + shift);
            await Delete(db, template + shift, BenchCounty.Number(number));
        }

        return bare;
    }

    private static async Task Delete(CountyDbContext db, long review, string number)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM process_instances WHERE subject_id = {review}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM reviews WHERE id = {review}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM referrals WHERE number = {number}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM audit_entries WHERE stream = {"referral/" + number}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM audit_heads WHERE stream = {"referral/" + number}");
    }

    private static async Task InEf(BenchCounty county, Bare bare)
    {
        await using var db = county.OpenBare();
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync();
        bare.AddTo(db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
