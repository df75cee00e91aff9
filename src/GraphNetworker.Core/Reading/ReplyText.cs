namespace GraphNetworker.Core.Reading;

/// <summary>A mail's text parted into what its sender wrote now and what only travels along.</summary>
/// <param name="Lines">The new text with the questions it answers line by line, as a reader would want to see it.</param>
/// <param name="Signature">What stands behind the signature mark (<c>-- </c>), the mark with it; empty without a mark.</param>
/// <remarks>
/// A fact may only be read from <see cref="Written"/>: what stands in a quotation was said by somebody else, at another time.
/// </remarks>
public sealed record ReplyText(IReadOnlyList<ReplyLine> Lines, IReadOnlyList<ReplyLine> Signature)
{
    /// <summary>The lines that the sender wrote: without what is quoted.</summary>
    public IEnumerable<ReplyLine> Written => Lines.Where(line => !line.Quoted);

    /// <summary>Reads the plain text of a mail.</summary>
    public static ReplyText Read(string text)
    {
        string[] lines = MailLines.Of(text);
        var marks = LineMarks.Of(lines);
        int end = FirstEnd(marks);
        var kept = Kept(lines, marks.AsSpan(0, end), 0);
        return kept.Count > 0 || end == marks.Length || marks[end] == LineMark.SignatureMark
            ? new ReplyText(kept, SignatureFrom(lines, marks, end))
            : new ReplyText(PassedOn(lines, marks, end), []);
    }

    /// <summary>The new text of a mail; empty when it only passes something on.</summary>
    public static string Newest(string text) => Read(text).ToString();

    /// <summary>The new text as one string.</summary>
    public override string ToString() => string.Join('\n', Lines.Select(line => line.Text)).Trim();

    // A mail that only passes something on has that for its text; the sender did not write it.
    private static List<ReplyLine> PassedOn(string[] lines, LineMark[] marks, int end)
    {
        int body = end;
        while (body < marks.Length && marks[body] is LineMark.End or LineMark.Head)
        {
            body++;
        }

        int blank = Array.FindIndex(marks, body, mark => mark == LineMark.Blank);
        if (marks[body - 1] == LineMark.End && blank >= 0 && blank - body < HeaderLines.MostLines)
        {
            body = blank;
        }

        int next = body;
        while (next < marks.Length && marks[next] is not (LineMark.End or LineMark.Head or LineMark.SignatureMark))
        {
            next++;
        }

        return [.. Kept(lines[body..next], marks.AsSpan(body, next - body), body).Select(line => line with { Quoted = true })];
    }

    // Where the new text ends: a head ends it when what follows bears no quotation marks.
    private static int FirstEnd(LineMark[] marks)
    {
        int i = 0;
        while (i < marks.Length && marks[i] is not (LineMark.End or LineMark.SignatureMark))
        {
            int quote = marks[i] == LineMark.Head ? BehindHeads(marks, i) : i;
            if (quote != i && (quote == marks.Length || marks[quote] != LineMark.Quote))
            {
                return i;
            }

            i = quote + 1;
        }

        return Math.Min(i, marks.Length);
    }

    private static int BehindHeads(LineMark[] marks, int head)
    {
        int i = head;
        while (i < marks.Length && marks[i] is LineMark.Head or LineMark.Blank)
        {
            i++;
        }

        return i;
    }

    private static List<ReplyLine> Kept(string[] lines, ReadOnlySpan<LineMark> marks, int offset)
    {
        bool keepQuotes = QuotesAreAnswered(marks);
        int lastText = marks.LastIndexOf(LineMark.Text);
        bool removed = false;
        var kept = new List<ReplyLine>();
        for (int i = 0; i <= lastText; i++)
        {
            bool stays = marks[i] is LineMark.Text or LineMark.Blank || (marks[i] == LineMark.Quote && keepQuotes);
            if (!stays)
            {
                removed = true;
                continue;
            }

            // Where lines were taken out, one blank line parts what stood around them.
            bool doubled = marks[i] == LineMark.Blank && (kept.Count == 0 || (removed && kept[^1].Text.Length == 0));
            if (!doubled)
            {
                kept.Add(new ReplyLine(offset + i, lines[i].TrimEnd(), marks[i] == LineMark.Quote));
            }

            removed &= marks[i] == LineMark.Blank;
        }

        return kept;
    }

    // Somebody who quotes a line and answers it means the line to be read with the answer. One block quoted whole under its
    // head, with the answer below or around it, is only what the program put there.
    private static bool QuotesAreAnswered(ReadOnlySpan<LineMark> marks)
    {
        int blocks = 0;
        bool headed = marks.Contains(LineMark.Head), inQuote = false, answered = false;
        foreach (var mark in marks)
        {
            if (mark == LineMark.Quote && !inQuote)
            {
                inQuote = true;
                blocks++;
            }
            else if (mark == LineMark.Text && inQuote)
            {
                inQuote = false;
                answered = true;
            }
        }

        return answered && (blocks > 1 || !headed);
    }

    private static List<ReplyLine> SignatureFrom(string[] lines, LineMark[] marks, int end)
    {
        var signature = new List<ReplyLine>();
        if (end >= marks.Length || marks[end] != LineMark.SignatureMark)
        {
            return signature;
        }

        signature.Add(new ReplyLine(end, lines[end].TrimEnd(), false));
        for (int i = end + 1; i < marks.Length && marks[i] is LineMark.Text or LineMark.Blank or LineMark.SignatureMark; i++)
        {
            signature.Add(new ReplyLine(i, lines[i].TrimEnd(), false));
        }

        while (signature.Count > 0 && signature[^1].Text.Length == 0)
        {
            signature.RemoveAt(signature.Count - 1);
        }

        return signature;
    }
}
