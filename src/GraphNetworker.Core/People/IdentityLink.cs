namespace GraphNetworker.Core.People;

/// <summary>How much a link may do.</summary>
public enum LinkGrade
{
    /// <summary>It asks the owner.</summary>
    Probable,

    /// <summary>It acts by itself.</summary>
    Certain,
}

/// <summary>Two addresses that seem to be one human.</summary>
/// <param name="One">The first in the alphabet.</param>
/// <param name="Other">The other.</param>
/// <param name="Grade">How much the link may do.</param>
/// <param name="Probability">How likely it is that they are one.</param>
/// <param name="Evidence">On what it stands, in words for the owner.</param>
public sealed record IdentityLink(MailAddress One, MailAddress Other, LinkGrade Grade, double Probability, string Evidence);
