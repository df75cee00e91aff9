using static GraphNetworker.Core.Reading.Parts;

namespace GraphNetworker.Core.Reading;

/// <summary>The plain ways of saying in German, French, Spanish, Dutch, Italian, Portuguese and Chinese that somebody left, or has a new address.</summary>
internal static class ForeignForms
{
    public static readonly MoveForm[] All =
    [
        new(JobMoveKind.LeftCompany, German, "nicht mehr", "verlassen", "verlasse", "letzter arbeitstag", "ausgeschieden", "letzten arbeitstag"),
        new(JobMoveKind.LeftCompany, French, "ne fai", "ne trav", "n'est plus", "ne suis plus", "quitt", "n'appartien", "plus partie"),
        new(JobMoveKind.LeftCompany, Spanish, "ya no", "dejado", "no trabaj", "último día", "dejo", "dejé", "deja", "causado baja", "finalizado"),
        new(JobMoveKind.LeftCompany, Dutch, "niet langer", "niet meer", "verlaten", "laatste werkdag"),
        new(JobMoveKind.LeftCompany, Italian, "non lavor", "non fa", "non facc", "lasciato", "collaborazione", "rapporto", "non è più", "non sono più"),
        new(JobMoveKind.LeftCompany, Portuguese, "não trabalh", "deixou", "não faz", "já não"),
        new(JobMoveKind.LeftCompany, Chinese, "离职", "離職", "不在本公司", "不在公司", "已离开", "已離開", "离开", "離開", "不再", "已不"),
        new(JobMoveKind.NewAddress, NewAddress, "adresse", "correo", "dirección", "e-mailadres", "indirizzo", "endereço", "邮箱") { Implied = Mover.Sender },
    ];

    private const string Whoever = @"(?<who>\b(?i:ich|je|j'|yo|ik|io|eu)\b|\b(?i:er|sie|il|elle|él|ella|hij|zij|lui|lei|ele|ela)\b|\b(?i:(?:diese[rs]?|der|die|cette|la|esta|este|deze|de|questa|questo|il|esta|este|ce|l') ?(?:person|mitarbeiter(?:in)?|kollegin|kollege|benutzer|empfänger|adressat(?:in)?|personne|employée?|collaborat(?:eur|rice)|utilisateur|destinataire|persona|empleado|empleada|usuario|destinatario|persoon|medewerker|medewerkster|gebruiker|collega|dipendente|utente|collaboratore|collaboratrice|pessoa|funcionário|funcionária)(?: die u probeert te bereiken,?)?)|(?:(?:Herr|Frau|M\.|Mme|Monsieur|Madame|Sr\.|Sra\.|Señor|Señora|Dhr\.|Mevr\.|Dott\.|Sig\.|Sig\.ra) )?\b" + Name + ")?";

    // "Ana Ruiz ist nicht mehr bei uns tätig", "Diese Person hat das Unternehmen verlassen", "mein letzter Arbeitstag".
    private const string German = Whoever + @" ?(?i:(?:ist|bin|arbeitet|arbeite|ist seit [^.]*|steht)(?: (?:leider|seit|ab|zum|dem|[0-9.]+|[a-zä]+))*? nicht mehr (?:länger )?(?:[^.]*?(?:tätig|beschäftigt|angestellt|arbeiten|zur verfügung gestellt)|(?:für|bei) [^.]*|mitarbeiter[^.]*|im (?:unternehmen|haus|hause)|teil [^.]*)|(?:hat|habe|wird|werde|verlässt|verlasse)(?: (?:[^.]|[0-9]\.)*?)? (?:unternehmen|firma|haus|organisation|gesellschaft|uns)(?: (?:[^.]|[0-9]\.)*?)? ?(?:verlassen|verlässt)|(?:verlasse|verlässt) (?:das|die|unser|unsere) (?:unternehmen|firma|haus)|(?:ist|bin)[^.]* (?:aus (?:dem unternehmen|der firma|unserem (?:unternehmen|haus(?:e)?)) )ausgeschieden|(?:hatte|habe|ist|war|wird)(?: [^.]*?)? (?:mein|sein|ihr) letzter arbeitstag|(?:ist|bin|steht|arbeitet|arbeite) (?:[^.;]|[0-9]\.)*? nicht mehr (?:für uns|bei uns|im dienst|in unserem|unter dieser|hier)[^.]*)|\b(?i:(?<who>mein) letzter (?:arbeits)?tag)";

    // "Elle ne fait plus partie de l'équipe", "a quitté la société".
    private const string French = Whoever + @" ?(?i:ne (?:fait|fais|font) plus partie d|ne travaille plus\b|ne travaille plus (?:chez|pour|à|dans|au|ici|avec)|n'(?:est|appartient) plus (?:chez|dans|au sein|employée?|salariée?|en poste|à|membre|parmi)|ne suis plus (?:chez|dans|au sein|employée?|salariée?|en poste)|(?:a|ai|'ai|vient de|viens de) (?:définitivement |récemment |donc )?quitt(?:é|er) (?:mes fonctions|(?:la|notre|l'|ma|cette|le)? ?(?:société|entreprise|groupe|compagnie|organisation|équipe|(?-i:" + Firm + "))))";

    // "ya no trabaja en esta empresa", "ha dejado la compañía".
    private const string Spanish = Whoever + @" ?(?i:ya no (?:trabaj[ao]|est[áo]y?|forma parte|formo parte|labor[ao]|pertenece)(?: en| con| para| de| más)?(?: (?:esta|la|nuestra|el|nuestro))? ?(?:empresa|compañía|organización|equipo|firma|aquí|nosotros|(?-i:" + Firm + @"))|(?:ha|he) (?:causado baja|finalizado mi|terminado mi|finalizado su)|(?:dejo|dejé|deja) (?:de trabajar|de formar parte|la empresa|la compañía|la organización)|no trabaj[ao] más (?:en|con|para)|(?:ha|he) dejado (?:de trabajar|de formar parte|de prestar|la (?:empresa|compañía)|nuestra (?:empresa|compañía)))";

    // "is niet langer werkzaam bij het bedrijf", "heeft het bedrijf verlaten".
    private const string Dutch = @"\b(?i:(?:ben|werk) (?<who>ik)) (?:[^.;]{0,30}? )?(?i:niet (?:langer|meer) (?:werkzaam|in dienst|actief|bij|voor|aanwezig als))|" + Whoever + @"(?i:,? ?(?:is|ben|werkt|werk) (?:sinds [^.]* |per [^.]* )?niet (?:langer|meer) (?:werkzaam |in dienst |actief )?(?:bij|voor|binnen|in dienst|werkzaam)|,? ?(?:heeft|heb) (?:het bedrijf|de organisatie|onze organisatie|ons bedrijf|ons) verlaten)";

    // "non lavora più in questa azienda", "ha lasciato l'azienda".
    private const string Italian = Whoever + @" ?(?i:non (?:lavor[ao]|fa|faccio|è|sono) più (?:in |per |presso |con |parte d|dipendente|alle dipendenze|qui|un dipendente)|(?:non (?:fa|faccio) più parte d|(?:ha|ho) (?:terminato|cessato|concluso) (?:la mia|la sua|il mio|il suo|ogni) (?:collaborazione|rapporto|attività))|(?:ha|ho) lasciato (?:l'|la |la nostra |il )?(?:azienda|società|gruppo|ditta|organizzazione))";

    private const string Portuguese = Whoever + @" ?(?i:(?:já )?não (?:trabalha|trabalho|faz parte|faço parte)(?: mais)? (?:na|no|em|para|com|da|do|nesta|aqui)|deixou (?:a|de trabalhar) ?(?:empresa|companhia|na|no)|deixei a empresa)";

    private const string Chinese = @"已经?(?:[于從从][^。]{0,20})?[離离](?:职|職|开|開)|已[離离]職|(?:本人|我)[^。]{0,12}[離离](?:职|職)|[離离](?:职|職)(?:了|,|。)|已经?[離离]开(?:本|了)?(?:公司|单位)|不在(?:本)?公司(?:工作|任职|任職)|已从(?:本)?公司[離离]职|(?:不再|已不)(?:在|于)[^。]*(?:工作|任职)";

    // "Meine neue E-Mail-Adresse lautet", "ma nouvelle adresse est".
    private const string NewAddress = @"(?i:(?<who>meine) neue (?:e-?mail-?|mail-?)?adresse|(?<who>ma) nouvelle adresse(?: (?:e-?mail|mail|électronique))?|(?<who>mi) nuev[oa] (?:correo|dirección)(?: electrónic[oa]| de correo(?: electrónico)?)?|(?<who>mijn) nieuwe (?:e-?mail-?)?adres|(?<who>il mio) nuovo indirizzo(?: e-?mail| di posta)?|(?<who>meu) novo (?:endereço|e-?mail)|新的?(?:邮箱|電子郵件)(?:地址)?)[^@.]*?(?<mail>" + Mail + ")";
}
