namespace GraphNetworker.Core.JobMoves;

/// <summary>What is known, on the day a move could be announced, of whether it is one.</summary>
/// <param name="From">What the old place is.</param>
/// <param name="Seen">How many people were seen at the new organisation.</param>
/// <param name="Alone">Nobody else was seen at the new organisation yet.</param>
/// <param name="ToUniversity">The new one is a university: often an old account that still works.</param>
/// <param name="FromUniversity">The old one is a university: people leave those.</param>
/// <param name="Gap">Days between the last mail at the old place and the first at the new one.</param>
/// <param name="Written">On how many days they had written from the old place.</param>
/// <param name="OldIsMadeFromName">The old address is made of given name and surname, as organisations do.</param>
/// <param name="Together">Another went the same way in the half-year before.</param>
internal readonly record struct MoveSigns(SiteKind From, int Seen, bool Alone, bool ToUniversity, bool FromUniversity, int Gap, int Written, bool OldIsMadeFromName, bool Together)
{
    // Log-odds. They began as a logistic regression on dated employer histories of open-source developers and were then set by hand,
    // on the same histories: what a mailbox says of its own people would be a better judge.
    public double Probability
    {
        get
        {
            double written = Math.Log(Written);
            double logit = 0.66
                + (From switch
                {
                    SiteKind.Alone => -0.44 + (0.28 * written) + (OldIsMadeFromName ? 0.39 : 0) + (Alone ? 0.30 : 0),
                    SiteKind.Free => -0.73 + (0.04 * written),
                    _ => 0.28 * written,
                })
                + (Alone ? -0.59 : 0) + (ToUniversity ? -0.72 : 0) + (FromUniversity ? 0.69 : 0)
                + (Gap < 30 ? -0.30 : 0) + (Gap < 7 ? -0.60 : 0) + (Gap > 730 ? -0.50 : 0)
                + (Together ? -1.0 : 0) + (From == SiteKind.Free ? 0 : 0.08 * Math.Log(Seen));
            return 1 / (1 + Math.Exp(-logit));
        }
    }
}
