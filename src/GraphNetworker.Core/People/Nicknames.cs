using System.Collections.Frozen;

namespace GraphNetworker.Core.People;

/// <summary>Short forms of given names that do not begin like the name itself; those that do (Ben, Benjamin) need no list.</summary>
internal static class Nicknames
{
    // One line of forms of one name each; a form may stand in several.
    private static readonly string[] Forms =
    [
        "robert bob bobby rob robbie bert", "william bill billy will willy liam", "richard dick rick rich ricky", "james jim jimmy jamie", "john jack johnny jon", "jonathan jon john jonny",
        "joseph joe joey jo", "charles chuck charlie chas", "edward ed eddie ted ned", "thomas tom tommy", "michael mike mick mickey micha mikey", "anthony tony", "antonio toni tony",
        "henry hank harry", "lawrence larry", "laurence larry", "gerald gerry jerry", "jeremy jerry jez", "jerome jerry", "stephen steve stefan steven", "steven steve stephen", "andrew andy drew",
        "andreas andy andi", "alexander sasha alex sascha alexandr aleksandr", "aleksandr sasha alex alexander", "alexandra sasha alex sandra", "alexey alex aleksey alexei", "aleksey alex alexey", "dmitry dima dmitri dmitriy", "mikhail misha mike michael",
        "nikolay nick kolya nikolai", "nicholas nick nico nicolas", "sergey sergei serge sergii sergiy", "vladimir vova volodya vlad", "yevgeny eugene zhenya", "evgeny eugene zhenya evgeniy", "ivan vanya", "pavel pasha paul", "yuri yura yuriy", "katherine kate kathy katie cathy",
        "catherine kate cathy katie", "elizabeth liz beth betty lisa eliza bess", "margaret peggy maggie meg", "patricia pat trish patty", "patrick pat paddy", "susan sue suzy", "deborah deb debbie", "rebecca becky becca",
        "jennifer jen jenny", "jessica jess", "victoria vicky tori", "theodore ted theo", "frederick fred rick", "francis frank", "francisco paco pancho fran kiko", "jose pepe", "ignacio nacho", "guillermo memo", "giuseppe beppe pino", "luigi gigi",
        "johannes hannes johann hans", "sebastian basti seb", "matthias matze matt", "matthew matt", "mathias matt", "maximilian max", "wolfgang wolf", "friedrich fritz", "heinrich heinz", "dorothea thea", "elisabeth lisa liz", "daniel danny dan", "donald don", "ronald ron",
        "peter pete", "philip phil", "phillip phil", "gregory greg", "zachary zach zack zak", "zachariah zack", "joshua josh", "samuel sam", "samantha sam", "christopher chris kit topher", "christian chris", "christine chris tina", "kenneth ken kenny", "leonard leo len lenny",
        "raymond ray", "russell russ", "eugene gene", "geoffrey geoff jeff", "jeffrey jeff geoff", "benjamin ben", "abigail abby", "nathaniel nate nathan", "nathan nate", "timothy tim", "vincent vince vinny", "walter walt", "maria mary mia", "mohammed mohamed muhammad mohammad mohd md", "yusuf yousef youssef",
    ];

    private static readonly FrozenDictionary<string, string[]> Lines = Forms.SelectMany(line => line.Split(' ').Select(form => (form, line)))
        .GroupBy(pair => pair.form).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.line).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether two given names are forms of one.</summary>
    public static bool Agree(string one, string other) =>
        Lines.TryGetValue(one, out string[]? ours) && Lines.TryGetValue(other, out string[]? theirs) && ours.Any(line => Array.IndexOf(theirs, line) >= 0);
}
