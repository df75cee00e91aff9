using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Words by which a line of a signature says what it is.</summary>
internal static partial class TitleWords
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What somebody is: "manager", "Geschäftsführerin".</summary>
    public static bool IsTitle(string text) => Title().IsMatch(text) || ForeignTitle().IsMatch(text);

    /// <summary>What an organisation calls itself: "University", "Consulting".</summary>
    public static bool IsOrganisation(string text) => Company().IsMatch(text) || IsIncorporated(text);

    /// <summary>A legal form, which only a whole company has.</summary>
    public static bool IsIncorporated(string text) => LegalForm().IsMatch(text) || ShortForm().IsMatch(text);

    /// <summary>A school of higher learning, which has parts but is none.</summary>
    public static bool IsUniversity(string text) => University().IsMatch(text);

    /// <summary>Whether a text ends like the word for somebody who does something: "Fundraiser", "Archivist".</summary>
    public static bool IsDoer(string text) => Doer().IsMatch(text) && !IsOrganisation(text) && !IsDepartment(text);

    /// <summary>A word that only parts of organisations have; "Group" and "Services" are found in the names of whole ones as well.</summary>
    public static bool IsOnlyDepartment(string text) => OnlyDepartment().IsMatch(text);

    /// <summary>A part of an organisation: "Vendor Management".</summary>
    public static bool IsDepartment(string text) => Department().IsMatch(text);

    [GeneratedRegex(@"\b(?:managers?|managing|mgr|directors?|dir|engineers?|eng|(?:vice[- ])?president|pres|v\.?p|s\.?v\.?p|e\.?v\.?p|a\.?v\.?p|ceo|cto|cfo|coo|cio|cmo|ciso|cpo|officer|chairman|chairwoman|chairperson|chair|co-?chair|founder|co-?founder|(?:business|managing|general|senior|associate|founding|equity|audit|tax|operations|alliance|channel) partner|consultant|analyst|developer|programmer|coder|administrators?|admin|sys ?admin|coordinator|co-ordinator|associate|assistant|asst|secretary|professor|prof|lecturer|instructor|educator|trainer|tutor|reader in|postdoc\p{L}*|researcher|scientist|student|architect|designer|artist|illustrator|editor|reporter|correspondent|columnist|journalist|writer|author|producer|publisher|publicist|webmaster|postmaster|specialist|expert|supervisor|superintendent|inspector|foreman|lead|leader|(?:co-?)?head(?: of)?|attorney|counsel|counsell?or|lawyer|solicitor|barrister|paralegal|notary|representatives?|rep|agent|broker|realtor|trader|originator|underwriter|actuary|adjuster|appraiser|surveyor|accountant|bookkeeper|controller|comptroller|treasurer|auditor|technician|technologist|operator|dispatcher|fellow|advis[oe]r|strategist|planner|executive|intern|trainee|apprentice|owner|proprietor|principal|evangelist|hacker|guru|dean|rector|chancellor|provost|minister|senator|congressman|ambassador|liaison|aide|mayor|governor|commissioner|recruiter|buyer|clerk|receptionist|scheduler|maintainer|moderator|economist|statistician|mathematician|physicist|chemist|biologist|geologist|geophysicist|meteorologist|psychologist|pharmacist|therapist|librarian|archivist|curator|teacher|nurse|physician|surgeon|veterinarian|dentist|pastor|photographer|translator|interpreter|estimator)\b|^partner\b|[/,] ?partner\b| (?:at|and) partner$", Plainly)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(?:\p{L}*(?:leiter|entwickler|berater|ingenieur|techniker|referent|assistent|redakteur|bearbeiter|mitarbeiter|verkäufer|einkäufer|direktor|administrator|architekt|inhaber|prokurist|geschäftsführer|vorstand)(?:in)?|\p{L}*leitung|pdg" +
        @"|directeur|directrice|président|présidente|ingénieure?|responsable|chef de|gérante?|administrateur|administratrice|développeu(?:r|se)|chargée? (?:de|d')|attachée?|conseill(?:er|ère)|secrétaire|associée?|technicien(?:ne)?|consultante|assistante|chercheu(?:r|se)|étudiante?" +
        @"|gerente|ingenier[oa]|directora?|jef[ea]|presidenta?|presidente|técnic[oa]|coordinadora?|encargad[oa]|asesora?|abogad[oa]|soci[oa]|profesora?|administradora?|investigadora?|comercial" +
        @"|direttore|direttrice|responsabile|consulente|amministrat(?:ore|rice)|titolare|impiegat[oa]|ingegnere|segretari[oa]|avvocato|architetto|diretora?|coordenadora?|engenheir[oa]|sóci[oa]|analista" +
        @"|\p{L}*(?:leider|medewerker|adviseur|ontwikkelaar|beheerder)|zaakvoerder|eigenaar|bestuurder|hoofd|\p{L}*(?:chef|leder|direktør|direktör|konsulent|konsult|ingeniør|ingenjör|utvecklare|ledare|säljare|sælger|rådgiver|rådgivare|ansvarig|ansvarlig)" +
        @"|\p{L}*(?:päällikkö|johtaja|asiantuntija|insinööri|suunnittelija)|specjalista|inżynier|prezes|dyrektor|kierownik|właściciel|vedoucí|ředitel(?:ka)?|jednatel(?:ka)?|specialista|ügyvezető|igazgató|директор|менеджер|инженер)\b", Plainly)]
    private static partial Regex ForeignTitle();

    // What people are who do something, where the word is in no list: the last word of a piece, or of what stands before a comma.
    [GeneratedRegex(@"\p{L}{3}(?:er|or|ist|ian|eur|euse|eer|wright|man|woman|lead|keeper|maker|ling)(?:$|,| of | for | at |®)", Plainly)]
    private static partial Regex Doer();

    // Only whole companies have a legal form. The short ones are capitals: "as", "co" and "se" are words.
    [GeneratedRegex(@"\b(?:AG|KG|SA|SL|SLU|SAS|SE|AB|AS|ASA|NV|BV|LP|PC|PLLC|KK|UG|OG|Oy|OY|Ab|SpA|SPA|SRL|Srl|a\.s|S\.L|P\.A)\b|\bC[oO]\b(?:[^-]|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"\b(?:inc|llc|llp|l\.l\.c|l\.l\.p|ltd|limited|ltda|lda|gmbh|mbh|kgaa|ohg|s\.a|s\.p\.a|b\.v|n\.v|bvba|v\.o\.f|oyj|a/s|aps|pty|plc|corp|corporation|incorporated|company|sarl|s\.a\.s|eurl|s\.r\.l|l\.p|p\.c|e\.v|e\.g|kft|zrt|s\.r\.o|d\.o\.o|sp\. z o\.o|& (?:cie|söhne|sons|zonen|hijos|figli|fils)|pvt|pte|sdn|bhd|cía)\b", Plainly)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"\b(?:university|universit[äàé]t?|université|universidad|universidade|università|universiteit|universitet|univ|college|hochschule|polytechnic|eth|mit)\b", Plainly)]
    private static partial Regex University();

    [GeneratedRegex(@"\b(?:university|universit\p{L}+|universidad\p{L}?|college|school|academy|institut\p{L}*|foundation|association|society|bank|group|partners|associates|consulting|consultants|consultancy|solutions|systems|technolog(?:y|ies)|software|labs?|laborator(?:y|ies)|networks?|worldwide|international|industries|enterprises|holdings?|capital|ventures|energy|power|gas|electric|petroleum|pipeline|resources|commission|council|ministry|hospital|agency|communications|media|press|publishing|services|cent(?:er|re)|authority|federation|committee|coalition|alliance|chamber|museum|church|library|studios?|productions|design|electronics|semiconductor|microsystems|computing|computers?|telecom|insurance|securities|financial|pharma\p{L}*|journal|magazine|news|times|post|project|consortium|organi[sz]ation|union|club|team|utilities|users? group)\b", Plainly)]
    private static partial Regex Company();

    [GeneratedRegex(@"\b(?:departments?|dept|division|office of|section|faculty|fachbereich|fakultät|abteilung|lehrstuhl|département|departamento|dipartimento|afdeling|avdelning(?:en)?|osasto|dział|oddělení|ufficio|vertrieb|einkauf|buchhaltung|personalabteilung|servizio|servicio|dirección|direction|direzione|direção|facultad|faculté|facoltà|institut für|human resources|public relations|public affairs|operations|affairs|relations|desk|marketing|origination|accounting|procurement|purchasing|settlements|scheduling|logistics|administration|customer (?:service|support|care)|technical support|team|vertrieb|einkauf|ufficio|direction|dirección)\b", Plainly)]
    private static partial Regex OnlyDepartment();

    [GeneratedRegex(@"\b(?:departments?|dept|division|office of|offices?|program(?:me)?|unit|section|faculty|fachbereich|fakultät|abteilung|lehrstuhl|institute of|school of|dept\. of|laborator(?:y|ies)|bureau|branch|department of|service|département|departamento|dipartimento|afdeling|avdelning(?:en)?|osasto|dział|oddělení|ufficio|vertrieb|einkauf|buchhaltung|personalabteilung|servizio|servicio|dirección|direction|direzione|direção|facultad|faculté|facoltà|institut für|human resources|public relations|customer (?:service|support|care)|technical support|information (?:technology|services|systems)|i\.?t)\b|\b(?:desk|team|group|management|services|operations|affairs|relations|development|marketing|origination|trading|support|accounting|sales|resources|research|engineering|legal|compliance|administration|logistics|procurement|purchasing|finance|strategy|security|studies|planning|banking|communications?|infrastructure|innovation|underwriting|analytics|structuring|settlements|scheduling|fundamentals|controls?|mgmt)(?:$| ?[-–,/])", Plainly)]
    private static partial Regex Department();
}
