using System.Collections.Frozen;

namespace GraphNetworker.Core.Reading;

/// <summary>English given names and the short forms that do not begin like them.</summary>
internal static class ShortNames
{
    private const string Table = """
        bill=william billy=william will=william liam=william bob=robert bobby=robert rob=robert dick=richard
        rick=richard/frederick rich=richard jim=james jimmy=james jack=john johnny=john mike=michael mick=michael
        ted=edward/theodore ed=edward/edgar ned=edward tony=anthony chuck=charles charlie=charles hank=henry harry=henry/harold
        larry=lawrence/laurence andy=andrew/andreas drew=andrew dave=david joe=joseph tom=thomas tim=timothy
        jeff=jeffrey/geoffrey geoff=geoffrey steve=steven/stephen kate=katherine/catherine kathy=katherine/kathleen
        cathy=catherine katie=katherine kay=katherine liz=elizabeth beth=elizabeth betty=elizabeth betsy=elizabeth lisa=elizabeth
        peggy=margaret meg=margaret maggie=margaret sue=susan/suzanne jenny=jennifer becky=rebecca debbie=deborah/debra
        deb=deborah/debra patty=patricia trish=patricia tricia=patricia mandy=amanda sandy=sandra/alexander
        sasha=alexander/alexandra alex=alexander/alexandra terri=theresa/teresa teri=theresa/teresa terry=theresa/terence
        tess=theresa nancy=ann molly=mary polly=mary sally=sarah sepp=josef hannes=johannes hans=johannes uli=ulrich/ulrike
        pepe=jose paco=francisco kiko=francisco nacho=ignacio gigi=luigi beppe=giuseppe phil=philip/phillip greg=gregory
        matt=matthew nick=nicholas ron=ronald don=donald ken=kenneth gene=eugene
        """;

    private static readonly FrozenDictionary<string, string[]> Long = Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split('/'));

    /// <summary>Whether one is the short form of the other; both folded.</summary>
    public static bool Joins(string said, string own) =>
        (Long.TryGetValue(said, out string[]? names) && names.Contains(own)) || (Long.TryGetValue(own, out string[]? others) && others.Contains(said));
}
