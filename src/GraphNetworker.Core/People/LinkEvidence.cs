namespace GraphNetworker.Core.People;

/// <summary>On what a link stands, in words.</summary>
internal static class LinkEvidence
{
    public static string Of(LinkTerms terms)
    {
        if (terms.SameMailbox)
        {
            return "one mailbox under two spellings";
        }

        string name = Name(terms), handle = Handle(terms);
        return (name.Length, handle.Length) switch
        {
            (0, 0) => "much alike",
            (0, _) => handle,
            (_, 0) => name,
            _ => $"{name}, {handle}",
        };
    }

    private static string Name(LinkTerms terms) => terms.Names is not { } pair ? "" : pair.Likeness.Kind switch
    {
        NameKind.Same => $"same name {(pair.One.Written ? pair.One : pair.Other).Text}",
        NameKind.Contains => $"{pair.One.Text} and {pair.Other.Text} have {pair.Likeness.SharedWords} words of the name in common",
        NameKind.Short => $"{Brief(pair)} may be short for {Long(pair)}",
        NameKind.Spelt => $"{pair.One.Text} and {pair.Other.Text} differ by a letter",
        NameKind.Initial => $"{Brief(pair)} fits {Long(pair)}",
        _ => "",
    };

    private static string Handle(LinkTerms terms)
    {
        if (terms.SameHandle is { } same)
        {
            return $"same handle {same.Seen}";
        }

        return terms.Fitting is { Fit: not HandleFit.None } fit ? $"handle {fit.Handle.Seen} fits {fit.Name.Text}" : "";
    }

    private static string Brief((WordedName One, WordedName Other, NameLikeness Likeness) pair) => pair.One.Text.Length <= pair.Other.Text.Length ? pair.One.Text : pair.Other.Text;

    private static string Long((WordedName One, WordedName Other, NameLikeness Likeness) pair) => pair.One.Text.Length <= pair.Other.Text.Length ? pair.Other.Text : pair.One.Text;
}
