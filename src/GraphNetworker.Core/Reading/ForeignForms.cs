using static GraphNetworker.Core.Reading.Parts;

namespace GraphNetworker.Core.Reading;

/// <summary>The plain ways of saying in German, French, Spanish, Dutch, Italian, Portuguese and Chinese that somebody left, or has a new address.</summary>
internal static class ForeignForms
{
    public static readonly MoveForm[] All =
    [
        new(JobMoveKind.LeftCompany, German, "nicht mehr", "verlassen", "verlasse", "letzter arbeitstag", "ausgeschieden", "letzten arbeitstag"),
        new(JobMoveKind.LeftCompany, French, "ne fai", "ne trav", "n'est plus", "ne suis plus", "quitt", "n'appartien", "plus partie"),
        new(JobMoveKind.LeftCompany, Spanish, "ya no", "dejado", "no trabaja", "último día", "dejo"),
        new(JobMoveKind.LeftCompany, Dutch, "niet langer", "niet meer", "verlaten", "laatste werkdag"),
        new(JobMoveKind.LeftCompany, Italian, "non lavor", "non fa", "lasciato", "non è più", "non sono più"),
        new(JobMoveKind.LeftCompany, Portuguese, "não trabalh", "deixou", "não faz", "já não"),
        new(JobMoveKind.LeftCompany, Chinese, "离职", "離職", "不在本公司", "不在公司", "已离开", "已離開"),
        new(JobMoveKind.NewAddress, NewAddress, "adresse", "correo", "dirección", "e-mailadres", "indirizzo", "endereço", "邮箱") { Implied = Mover.Sender },
    ];

    private const string Whoever = @"(?<who>\b(?i:ich|je|j'|yo|ik|io|eu)\b|\b(?i:er|sie|il|elle|él|ella|hij|zij|lui|lei|ele|ela)\b|\b(?i:(?:diese[rs]?|der|die|cette|la|esta|este|deze|de|questa|questo|il|esta|este|ce|l') ?(?:person|mitarbeiter(?:in)?|kollegin|kollege|benutzer|empfänger|adressat(?:in)?|personne|employée?|collaborat(?:eur|rice)|utilisateur|destinataire|persona|empleado|empleada|usuario|destinatario|persoon|medewerker|medewerkster|gebruiker|collega|dipendente|utente|collaboratore|collaboratrice|pessoa|funcionário|funcionária)(?: die u probeert te bereiken,?)?)|(?:(?:Herr|Frau|M\.|Mme|Monsieur|Madame|Sr\.|Sra\.|Señor|Señora|Dhr\.|Mevr\.|Dott\.|Sig\.|Sig\.ra) )?\b" + Name + ")?";

    // "Ana Ruiz ist nicht mehr bei uns tätig", "Diese Person hat das Unternehmen verlassen", "mein letzter Arbeitstag".
    private const string German = Whoever + @" ?(?i:(?:ist|bin|arbeitet|arbeite|ist seit [^.]*|steht)(?: (?:leider|seit|ab|zum|dem|[0-9.]+|[a-zä]+))*? nicht mehr (?:länger )?(?:[^.]*?(?:tätig|beschäftigt|angestellt|arbeiten|zur verfügung gestellt)|(?:für|bei) [^.]*|mitarbeiter[^.]*|im (?:unternehmen|haus|hause)|teil [^.]*)|(?:hat|habe|wird|werde|verlässt|verlasse)(?: [^.]*?)? (?:unternehmen|firma|haus|organisation|gesellschaft|uns)(?: [^.]*?)? ?(?:verlassen|verlässt)|(?:verlasse|verlässt) (?:das|die|unser|unsere) (?:unternehmen|firma|haus)|(?:ist|bin)[^.]* (?:aus (?:dem unternehmen|der firma|unserem (?:unternehmen|haus(?:e)?)) )ausgeschieden)";

    // "Elle ne fait plus partie de l'équipe", "a quitté la société".
    private const string French = Whoever + @" ?(?i:ne (?:fait|fais|font) plus partie d|ne travaille plus (?:chez|pour|à|dans|au|ici|avec)|n'(?:est|appartient) plus (?:chez|dans|au sein|employée?|salariée?|en poste|à|membre|parmi)|ne suis plus (?:chez|dans|au sein|employée?|salariée?|en poste)|(?:a|ai|'ai|vient de|viens de) (?:définitivement |récemment )?quitt(?:é|er) (?:la|notre|l'|ma|cette|le)? ?(?:société|entreprise|groupe|compagnie|organisation|équipe|" + Firm + "))";

    // "ya no trabaja en esta empresa", "ha dejado la compañía".
    private const string Spanish = Whoever + @" ?(?i:ya no (?:trabaj[ao]|est[áo]y?|forma parte|formo parte|labor[ao]|pertenece)(?: en| con| para| de| más)?(?: (?:esta|la|nuestra|el|nuestro))? ?(?:empresa|compañía|organización|equipo|firma|aquí|nosotros|" + Firm + @")|no trabaj[ao] más (?:en|con|para)|(?:ha|he) dejado (?:de trabajar|la (?:empresa|compañía)|nuestra (?:empresa|compañía)))";

    // "is niet langer werkzaam bij het bedrijf", "heeft het bedrijf verlaten".
    private const string Dutch = Whoever + @"(?i:,? ?(?:is|ben|werkt|werk) (?:sinds [^.]* |per [^.]* )?niet (?:langer|meer) (?:werkzaam |in dienst |actief )?(?:bij|voor|binnen|in dienst|werkzaam)|,? ?(?:heeft|heb) (?:het bedrijf|de organisatie|onze organisatie|ons bedrijf|ons) verlaten)";

    // "non lavora più in questa azienda", "ha lasciato l'azienda".
    private const string Italian = Whoever + @" ?(?i:non (?:lavor[ao]|fa|faccio|è|sono) più (?:in |per |presso |con |parte d|dipendente|alle dipendenze|qui|un dipendente)|(?:ha|ho) lasciato (?:l'|la |la nostra |il )?(?:azienda|società|gruppo|ditta|organizzazione))";

    private const string Portuguese = Whoever + @" ?(?i:(?:já )?não (?:trabalha|trabalho|faz parte|faço parte)(?: mais)? (?:na|no|em|para|com|da|do|nesta|aqui)|deixou (?:a|de trabalhar) ?(?:empresa|companhia|na|no)|deixei a empresa)";

    private const string Chinese = @"已经?[離离]职|已[離离]職|已经?[離离]开(?:本|了)?(?:公司|单位)|不在(?:本)?公司(?:工作|任职|任職)|已从(?:本)?公司[離离]职|(?:不再|已不)(?:在|于)[^。]*(?:工作|任职)";

    // "Meine neue E-Mail-Adresse lautet", "ma nouvelle adresse est".
    private const string NewAddress = @"(?i:(?<who>meine) neue (?:e-?mail-?|mail-?)?adresse|(?<who>ma) nouvelle adresse(?: (?:e-?mail|mail|électronique))?|(?<who>mi) nuev[oa] (?:correo|dirección)(?: electrónic[oa]| de correo(?: electrónico)?)?|(?<who>mijn) nieuwe (?:e-?mail-?)?adres|(?<who>il mio) nuovo indirizzo(?: e-?mail| di posta)?|(?<who>meu) novo (?:endereço|e-?mail)|新的?(?:邮箱|電子郵件)(?:地址)?)[^@.]*?(?<mail>" + Mail + ")";
}
