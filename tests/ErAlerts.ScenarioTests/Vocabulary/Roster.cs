using ErAlerts.Application.Receiving;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>The people of the stories: two offices under one deputy director, each person in line.</summary>
internal static class Roster
{
    public static IImportFile File => new Rows(
        "id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience",
        "admin-1,Ada Ames,admin-1@county.example,Administrator,admin,,,,,",
        "dd-1,Dana Diaz,dd-1@county.example,Deputy Director,dd,lancaster;palmdale,,,,yes",
        "ra-1,Robin Reyes,ra-1@county.example,Regional Administrator,ra,lancaster,dd-1,,,yes",
        "ra-2,Rene Ruiz,ra-2@county.example,Regional Administrator,ra,palmdale,dd-1,,,yes",
        "ara-1,Ari Alvarez,ara-1@county.example,Assistant Regional Administrator,ara,lancaster,ra-1,,,yes",
        "ara-2,Alex Abe,ara-2@county.example,Assistant Regional Administrator,ara,palmdale,ra-2,,,yes",
        "ara-3,Ash Avery,ara-3@county.example,Assistant Regional Administrator,ara,lancaster,ra-1,,,yes",
        "scsw-1,Sam Soto,scsw-1@county.example,Supervising Children's Social Worker,scsw,lancaster,ara-1,,,yes",
        "scsw-2,Sky Sato,scsw-2@county.example,Supervising Children's Social Worker,scsw,palmdale,ara-2,,,yes",
        "csw-1,Chris Cruz,csw-1@county.example,Children's Social Worker,csw,lancaster,scsw-1,,2019-03-04,yes",
        "csw-2,Casey Chen,csw-2@county.example,Children's Social Worker,csw,palmdale,scsw-2,,2021-08-09,yes",
        "csw-3,Cameron Cole,csw-3@county.example,Children's Social Worker,csw,lancaster,scsw-1,,2022-05-16,no",
        "tc-1,Terry Tran,tc-1@county.example,Training Coordinator,training,lancaster,,,,no");

    /// <summary>One row: a supervisor of Lancaster who is an ARA as well.</summary>
    public static IImportFile AraToo(string scsw) => new Rows(
        "id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience",
        $"{scsw},Sam Soto,{scsw}@county.example,Supervising Children's Social Worker,scsw;ara,lancaster,ara-1,,,yes");

    /// <summary>One row: an ARA who is a social worker again.</summary>
    public static IImportFile Without(string ara) => new Rows(
        "id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience",
        $"{ara},Alex Abe,{ara}@county.example,Children's Social Worker,csw,palmdale,scsw-2,,,yes");
}
