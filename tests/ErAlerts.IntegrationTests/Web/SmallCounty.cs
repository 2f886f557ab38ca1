using System.Globalization;
using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Web;

/// <summary>Two offices with one line each, small enough to know by heart: every test makes its own referrals in it.</summary>
internal sealed class SmallCounty(IServiceProvider parts)
{
    public const string Clock = "2026-06-30T21:00:00Z";

    private const string People = """
        id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience
        DD-1,Dora Diaz,dd-1@county.example,Deputy Director,dd,lancaster;palmdale,,,,yes
        RA-1,Rita Ames,ra-1@county.example,Regional Administrator,ra,lancaster,DD-1,,,yes
        RA-2,Ron Abbot,ra-2@county.example,Regional Administrator,ra,palmdale,DD-1,,,yes
        ARA-1,Ana Ruiz,ara-1@county.example,Assistant Regional Administrator,ara,lancaster,RA-1,,,yes
        ARA-2,Alan Reed,ara-2@county.example,Assistant Regional Administrator,ara,palmdale,RA-2,,,yes
        SCSW-1,Sam Cole,scsw-1@county.example,Supervising Children's Social Worker,scsw,lancaster,ARA-1,,,yes
        SCSW-2,Sue Chen,scsw-2@county.example,Supervising Children's Social Worker,scsw,palmdale,ARA-2,,,yes
        CSW-1,Carla West,csw-1@county.example,Children's Social Worker III,csw,lancaster,SCSW-1,,,yes
        CSW-2,Cory Webb,csw-2@county.example,Children's Social Worker II,csw,palmdale,SCSW-2,,,yes
        CSW-3,Cleo Marsh,csw-3@county.example,Children's Social Worker Trainee,csw,palmdale,SCSW-2,,,no
        SCU-1,Sara Unger,scu-1@county.example,Sensitive Case Unit,scu,lancaster,,,,yes
        ADM-1,Ada Mint,adm-1@county.example,Systems Administrator,admin,,,,,no
        AUD-1,Amy Ude,aud-1@county.example,Auditor,auditor,,,,,no
        TRN-1,Tim Rand,trn-1@county.example,Training Coordinator,training,,,,,no
        """;

    private static int _numbers;

    public async Task Open() => await Take<ReceivePeople>((receive, file) => receive.Run(file, new ReceiveOptions("roster")), People);

    /// <summary>Two referrals of Lancaster from long ago, one closed since, and eleven weeks of counted nights with their forecast.</summary>
    public async Task Counted()
    {
        string Row(string ended) =>
            string.Create(CultureInfo.InvariantCulture, $"{9000000000000000000L + Interlocked.Increment(ref _numbers)},lancaster,CSW-1,SCSW-1,2026-03-02T09:00:00,immediate,2026-03-03T10:00:00,2,4,0,low,no,no,no,no,{ended}");
        await Take<ReceiveReferrals>((receive, file) => receive.Run(file, new ReceiveOptions()), string.Join('\n', Header, Row("open,"), Row("closed,2026-06-16T10:00:00")));
        var taken = await parts.GetRequiredService<TakeSnapshots>().Run(new DateOnly(2026, 4, 6), new DateOnly(2026, 6, 29));
        Assert.IsType<Outcome<SnapshotsTaken>.Done>(taken);
        await parts.GetRequiredService<MakeForecasts>().Run();
    }

    /// <summary>A referral of Lancaster that is open and not submitted.</summary>
    public async Task<string> Referral(bool alert = true, bool sensitive = false)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{9000000000000000000L + Interlocked.Increment(ref _numbers)}");
        var row = $"{number},lancaster,CSW-1,SCSW-1,2026-06-10T09:00:00,immediate,2026-06-11T10:00:00,2,4,{(alert ? 6 : 0)},low,no,no,no,{(sensitive ? "yes" : "no")},open,";
        await Take<ReceiveReferrals>((receive, file) => receive.Run(file, new ReceiveOptions()), Header + "\n" + row);
        return number;
    }

    /// <summary>A referral of Lancaster that is open for fifty days.</summary>
    public async Task<string> OverThirty()
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{9000000000000000000L + Interlocked.Increment(ref _numbers)}");
        var row = $"{number},lancaster,CSW-1,SCSW-1,2026-05-11T09:00:00,immediate,2026-05-12T10:00:00,2,4,0,low,no,no,no,no,open,";
        await Take<ReceiveReferrals>((receive, file) => receive.Run(file, new ReceiveOptions()), Header + "\n" + row);
        return number;
    }

    /// <summary>The plan in force of Lancaster, with an action and a lent worker; made when there is none yet.</summary>
    public async Task<long> Planned()
    {
        await OverThirty();
        var known = await parts.GetRequiredService<PlansQuery>().List(Viewer.Operator, "lancaster");
        if (known.FirstOrDefault(p => p.Plan.IsInForce) is { } inForce)
        {
            return inForce.Plan.Id;
        }

        var plan = Done(await parts.GetRequiredService<OpenPlan>().Run("lancaster", "RA-1"));
        var (from, to) = (new DateOnly(2026, 7, 1), new DateOnly(2026, 8, 30));
        var writing = new PlanWriting
        {
            TargetOn = to,
            TargetCount = 0,
            Actions = [new ActionWriting(null, "Close what only lacks the summary", "ARA-1", from)],
            Staff = [new StaffWriting("CSW-2", 50, from, to)],
        };
        Done(await parts.GetRequiredService<DraftPlan>().Run(plan.Id, "RA-1", writing));
        Done(await parts.GetRequiredService<SubmitPlan>().Run(plan.Id, "RA-1"));
        Done(await parts.GetRequiredService<DecidePlan>().Run(new PlanDecision(plan.Id, "DD-1", Approve: true, string.Empty)));
        return plan.Id;
    }

    public async Task<string> WithScsw(bool alert = true, bool sensitive = false)
    {
        var number = await Referral(alert, sensitive);
        Done(await parts.GetRequiredService<SubmitForClosing>().Run(number, "CSW-1"));
        return number;
    }

    public async Task<string> WithAra(bool sensitive = false)
    {
        var number = await WithScsw(sensitive: sensitive);
        Done(await parts.GetRequiredService<ApproveAsScsw>().Run(number, "SCSW-1"));
        return number;
    }

    public async Task<string> Returned()
    {
        var number = await WithAra();
        var request = new DecisionRequest(number, "ARA-1", Decision.Return, [await AReason()], "Visit the home.");
        Done(await parts.GetRequiredService<DecideReview>().Run(request));
        return number;
    }

    public Task<string> AReason() => Task.FromResult(parts.GetRequiredService<ErAlerts.Application.Policies.PolicyCatalogue>().ReturnReasons[0].Code);

    private const string Header =
        "referral_number,office,csw_id,scsw_id,received_at,response_type,first_contact_at,children,youngest_age,prior_referrals,sdm_risk,sdm_override,open_case,safety_threat,sensitive,status,closed_at";

    private async Task Take<T>(Func<T, IImportFile, Task<Outcome<ImportResult>>> receive, string csv)
        where T : notnull
    {
        var result = Done(await receive(parts.GetRequiredService<T>(), new Lines(csv)));
        Assert.Equal(0, result.Rejected);
    }

    private static T Done<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Done(var value) ? value : throw new InvalidOperationException(outcome.Refusal!.Message);

    private sealed class Lines(string csv) : IImportFile
    {
        private readonly string[] _lines = csv.ReplaceLineEndings("\n").Split('\n');

        public IReadOnlyList<string> Header => _lines[0].Split(',');

        public IEnumerable<ImportRow> Rows() => _lines.Skip(1).Select((line, i) => new ImportRow(i + 2, line.Split(',')));
    }
}
