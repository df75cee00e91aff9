using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;

namespace GraphNetworker.Api.Pane;

/// <summary>Who of the people of a mail needs the owner most: what there is to lose, times how likely it is lost.</summary>
/// <remarks>
/// <code>
/// need = s / (s + 12) x (1 - health)        s: days on which the two were ever in touch; 12 is where a tie counts as strong
/// </code>
/// So a strong tie gone quiet comes before a strong one that is warm and before a weak one that is quiet. A stranger and a person
/// never in touch both ways need nothing: there is nothing to lose yet.
/// The sender has written just now, and answering is the nearest help there is: their need is raised by a quarter of the scale, so
/// that they come first unless somebody else's relationship is in clearly more danger.
/// Colleagues come after everybody else: they are met anyway.
/// </remarks>
internal static class Need
{
    private const double SenderBonus = 0.25;

    /// <summary>0 to 1: how much is about to be lost.</summary>
    /// <param name="strength">How much there has ever been.</param>
    /// <param name="number">The number of health, 0 to 100.</param>
    public static double Of(TieStrength strength, int number) => strength.Share * (1 - (number / 100.0));

    /// <summary>Puts the people of a mail in order; <paramref name="people"/> come in the mail's order, the sender first.</summary>
    public static IEnumerable<T> Order<T>(IEnumerable<T> people, MailAddress? sender, Func<T, Standing> standing, Func<T, bool> colleague, Func<T, double> need, Func<T, MailAddress> address) => people
        .Select((person, place) => (person, place, score: need(person) + (address(person) == sender ? SenderBonus : 0)))
        .OrderBy(one => colleague(one.person))
        .ThenByDescending(one => one.score)
        .ThenBy(one => standing(one.person))
        .ThenBy(one => one.place)
        .Select(one => one.person);
}
