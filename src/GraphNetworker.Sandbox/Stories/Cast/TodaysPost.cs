using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>
/// The top of the inbox: a warm person, a stranger, a mail to several, somebody who just moved, a newsletter.
/// All between midnight and half past five UTC, the evening of Portland and the early morning of Oslo.
/// </summary>
internal sealed class TodaysPost(Stage stage)
{
    public void Arrive(Leads leads, Colleagues colleagues)
    {
        var dice = stage.Dice("today");
        At(0, 25, at => Newsletters.Send(stage, "Bridge Weekly", "news@bridgeweekly.example", "Bridge Weekly: moving bridges and good drawings", at, "moving bridges", "good drawings", 312));

        var lee = leads.Lee.Person;
        At(2, 40, at => stage.Post.Send(
            new(lee, [stage.Alex], "Steel, and a new desk", Composer.Letter(dice, lee, "Alex", null, "Greetings from the other side of the lake: I started at Fabrikam last week, and the first bid is already on the table.", "Do you still have the escalation table from the spring?")), at));

        var ana = leads.Ana.Person;
        Letter? asked = null;
        At(0, 5, at => asked = stage.Post.Send(
            new(stage.Alex, [ana], "Bridge inspection, north span", Composer.Letter(dice, stage.Alex, "Ana", null, "The port asked me today when the north span is inspected. Is there a day yet?")), at));
        At(3, 50, at => stage.Post.Send(
            new(ana, [stage.Alex], Reply.Subject(ana, "Bridge inspection, north span"), Composer.Letter(dice, ana, "Alex", null, "The rope crew has the north span on Thursday. The bearing reads like last year, which is what I hoped for.", "How was the panel in Tacoma?")) { Answers = asked }, at));

        var tomas = leads.Tomas.Person;
        At(4, 30, at => stage.Post.Send(
            new(tomas, [stage.Alex, ana, leads.Jo.Person, leads.Maya.Person, .. colleagues.People.Take(3)], "Kick-off: ground risk for Bridge 14", Composer.Letter(dice, tomas, "all", null, "The borehole plan is agreed, so we can begin. The kick-off is on Tuesday at eight in Portland, five in the afternoon in Oslo.", "Ana brings the drawings, I bring the bad news.")), at));

        var ingrid = stage.Enter(new("Ingrid", "Solheim", "ingrid.solheim") { Digits = 71 }).WorksAt(stage.Companies.VanArsdel, "Water Programme Lead", since: 900).Writing(signature: 2).Stands(Standing.Stranger).Person;
        At(4, 55, at => stage.Post.Send(
            new(ingrid, [stage.Alex], "Your talk on quiet procurement", Composer.Letter(dice, ingrid, "Alex", null, "We have not met. I heard your talk on quiet procurement on the recording, and two of our sites in Oslo have exactly that problem.", "Would a short call next week be possible?")), at));

        var person = stage.Cast.First(one => one.Local == "priya.nair");
        At(1, 15, at => stage.Post.Send(
            new(person, [stage.Alex], "Tuesday?", Composer.Letter(dice, person, "Alex", null, "Thank you for the coffee. The list of three companies was the right length.", "Is Tuesday still good for you?")), at));
    }

    private void At(int hour, int minute, Action<DateTimeOffset> scene)
    {
        var at = new DateTimeOffset(stage.Today.ToDateTime(new(hour, minute)), TimeSpan.Zero);
        stage.At(at, () => scene(at));
    }
}
