namespace GraphNetworker.Core.JobMoves;

/// <summary>What is known, on the day a move could be announced, of whether it is one.</summary>
/// <param name="From">What the old place is.</param>
/// <param name="Alone">Nobody else was seen at the new organisation yet.</param>
/// <param name="FreeToo">They have free mail too, so that a domain of their own is less likely.</param>
/// <param name="ToUniversity">The new one is a university: often an old account that still works.</param>
/// <param name="FromUniversity">The old one is a university: people leave those.</param>
/// <param name="SameName">Old and new address bear the same full name; else identity rests on less.</param>
/// <param name="OldIsMadeFromName">The old address is made of given name and surname, as organisations do.</param>
/// <param name="Written">On how many days they had written from the old place.</param>
/// <param name="Span">Days from the first of those to the last.</param>
/// <param name="Gap">Days between the last of those and the first at the new one.</param>
/// <param name="Missed">On how many days they would have written from the old place since it fell quiet, had they gone on as before.</param>
internal readonly record struct MoveSigns(
    SiteKind From, bool Alone, bool FreeToo, bool ToUniversity, bool FromUniversity, bool SameName, bool OldIsMadeFromName, int Written, int Span, int Gap, double Missed)
{
    // Log-odds: a logistic regression (L2 0.3, rounded) on dated employer histories of open-source developers; a sign came in where people
    // left out of the fit were told better with it. The one of free mail is set lower than fitted (3.0): few people stand behind it.
    private const double Start = -0.40;
    private const double SilentAtOld = 0.45;
    private const double SilentAndNotAlone = 2.00;
    private const double LongAtOld = 1.10;
    private const double LongOnFreeMail = 2.00;
    private const double AloneButFreeToo = 0.85;
    private const double OtherName = -0.85;
    private const double OldMayBeOwn = -1.25;
    private const double NowUniversity = -1.40;
    private const double OnceUniversity = 0.75;

    private const int Year = 365;
    private const int TenMonths = 300;
    private const int Week = 7;
    private const int Often = 8;

    public double Probability
    {
        get
        {
            double logit = Start + (ToUniversity ? NowUniversity : 0) + (From == SiteKind.Free ? OfFreeMail : OfOrganisation);
            return 1 / (1 + Math.Exp(-logit));
        }
    }

    // Who wrote from free mail for most of a year and then, after a week's pause, from an organisation, has started there. Who shows a
    // work address soon after the first mail, or from one day to the next, may have had it all along.
    private double OfFreeMail => Written >= Often && Span >= TenMonths && Gap >= Week ? LongOnFreeMail : 0;

    private double OfOrganisation
    {
        get
        {
            double silent = Missed < 1 ? 0 : Alone ? SilentAtOld : SilentAtOld + SilentAndNotAlone;
            return silent + (Span >= Year ? LongAtOld : 0) + (Alone && FreeToo ? AloneButFreeToo : 0) + (SameName ? 0 : OtherName)
                + (From == SiteKind.Alone && !OldIsMadeFromName && !Alone ? OldMayBeOwn : 0) + (FromUniversity ? OnceUniversity : 0);
        }
    }
}
