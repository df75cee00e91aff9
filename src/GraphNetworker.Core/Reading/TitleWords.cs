using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Words by which a line of a signature says what it is.</summary>
internal static partial class TitleWords
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What somebody is: "manager", "Geschäftsführerin".</summary>
    public static bool IsTitle(string text) => Title().IsMatch(text);

    /// <summary>What an organisation calls itself: "University", "Consulting".</summary>
    public static bool IsOrganisation(string text) => Company().IsMatch(text) || IsIncorporated(text);

    /// <summary>A legal form, which only a whole company has.</summary>
    public static bool IsIncorporated(string text) => LegalForm().IsMatch(text);

    /// <summary>A school of higher learning, which has parts but is none.</summary>
    public static bool IsUniversity(string text) => University().IsMatch(text);

    /// <summary>A part of an organisation: "Vendor Management".</summary>
    public static bool IsDepartment(string text) => Department().IsMatch(text);

    [GeneratedRegex(@"\b(?:managers?|managing|directors?|engineers?|(?:vice[- ])?president|v\.?p|s\.?v\.?p|e\.?v\.?p|ceo|cto|cfo|coo|cio|cmo|officer|chairman|chairwoman|chair|founder|co-?founder|partner|consultant|analyst|developer|programmer|administrators?|admin|sys ?admin|sysadmin|coordinator|co-ordinator|assistant|asst|secretary|professor|prof|lecturer|researcher|scientist|student|architect|designer|editor|reporter|correspondent|journalist|writer|author|webmaster|postmaster|specialist|supervisor|lead|leader|head of|attorney|counsel|lawyer|solicitor|barrister|paralegal|representative|broker|trader|originator|accountant|controller|comptroller|treasurer|auditor|technician|technologist|operator|fellow|advis[oe]r|strategist|planner|executive|intern|owner|proprietor|principal|evangelist|hacker|guru|dean|minister|senator|commissioner|recruiter|buyer|clerk|scheduler|maintainer|economist|statistician|physicist|chemist|biologist|librarian|teacher|nurse|physician|photographer|leiter(?:in)?|\p{L}*leiter(?:in)?|geschäftsführer(?:in)?|\p{L}*entwickler(?:in)?|\p{L}*berater(?:in)?|vertriebsleiter|vorstand|directeur|directrice|ingénieure?|responsable|chef de|gérant|gerente|ingenier[oa]|directora?|direttore|responsabile|consulente|diretora?|konsult|\p{L}*utvecklare|\p{L}*chef|vedoucí|ředitel(?:ka)?|jednatel(?:ka)?|prezes|chef|toimitusjohtaja|kierownik|dyrektor)\b", Plainly)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(?:inc|llc|llp|l\.l\.c|l\.l\.p|ltd|limited|gmbh|mbh|ag|kg|ohg|s\.a|s\.p\.a|spa|bv|b\.v|nv|n\.v|ab|oy|oyj|a/s|aps|pty|plc|corp|corporation|incorporated|co|company|sarl|sas|srl|s\.r\.l|lp|l\.p|pc|p\.c|e\.v|kft|s\.r\.o|sp\. z o\.o|pvt)\b", Plainly)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"\b(?:university|universit[äàé]t?|université|universidad|universidade|università|universiteit|universitet|college|hochschule|polytechnic|eth|mit)\b", Plainly)]
    private static partial Regex University();

    [GeneratedRegex(@"\b(?:university|universit\p{L}+|universidad\p{L}?|college|school|academy|institut\p{L}*|foundation|association|society|bank|group|partners|associates|consulting|consultants|consultancy|solutions|systems|technolog(?:y|ies)|software|labs?|laborator(?:y|ies)|networks?|worldwide|international|industries|enterprises|holdings?|capital|ventures|energy|power|gas|electric|petroleum|pipeline|resources|commission|council|ministry|hospital|agency|communications|media|press|publishing|services|cent(?:er|re)|authority|federation|committee|coalition|alliance|chamber|museum|church|library|studios?|productions|design|electronics|semiconductor|microsystems|computing|computers?|telecom|insurance|securities|financial|pharma\p{L}*|journal|magazine|news|times|post|project|consortium|organi[sz]ation|union|club|team|utilities|users? group)\b", Plainly)]
    private static partial Regex Company();

    [GeneratedRegex(@"\b(?:departments?|dept|division|office of|offices?|program(?:me)?|unit|section|faculty|fachbereich|fakultät|abteilung|lehrstuhl|institute of|school of|dept\. of|laborator(?:y|ies)|bureau|branch|department of|service|département|departamento|dipartimento|afdeling|human resources|public relations|customer (?:service|support|care)|technical support|information (?:technology|services|systems)|i\.?t)\b|\b(?:desk|team|group|management|services|operations|affairs|relations|development|marketing|origination|trading|support|accounting|sales|resources|research|engineering|legal|compliance|administration|logistics|procurement|purchasing|finance|strategy|security|studies|planning|analytics|structuring|settlements|scheduling|fundamentals)(?:$| ?[-–,/])", Plainly)]
    private static partial Regex Department();
}
