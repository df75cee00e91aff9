namespace GraphNetworker.Core.Reading;

/// <summary>Each line of a mail with what it is.</summary>
internal static class LineMarks
{
    /// <summary>One mark a line.</summary>
    public static LineMark[] Of(string[] lines)
    {
        string[] plain = [.. lines.Select(MailLines.Plain)];
        var marks = new LineMark[lines.Length];
        bool[] fenced = Fenced(plain);
        for (int i = 0; i < plain.Length; i++)
        {
            if (fenced[i])
            {
                continue;
            }

            int head = QuoteHead.Length(plain, i);
            if (head > 0)
            {
                marks.AsSpan(i, head).Fill(LineMark.Head);
                i += head - 1;
                continue;
            }

            marks[i] = MarkOf(plain, i);
        }

        JoinWrappedQuotes(plain, marks);
        return marks;
    }

    private static LineMark MarkOf(string[] plain, int at)
    {
        string line = plain[at];
        if (line.Length == 0)
        {
            return LineMark.Blank;
        }

        if (line[0] == '>' || IsQuotedByInitials(line))
        {
            return LineMark.Quote;
        }

        if (Separators.IsOriginalMessage(line) || HeaderLines.BeginAt(plain, at) || HeaderLines.BeginNotesAt(plain, at))
        {
            return LineMark.End;
        }

        if (Separators.IsSignatureMark(line) || (Separators.IsRule(line) && !Underlines(plain, at)))
        {
            return LineMark.SignatureMark;
        }

        return Separators.IsDeviceLine(line) ? LineMark.Device : LineMark.Text;
    }

    // "AR> yes": Emacs and The Bat! put initials before the mark.
    private static bool IsQuotedByInitials(string line)
    {
        int mark = line.IndexOf('>', StringComparison.Ordinal);
        return mark is > 0 and <= 3 && line.AsSpan(0, mark).IndexOfAnyExceptInRange('A', 'Z') < 0 && (mark == line.Length - 1 || line[mark + 1] is ' ' or '>');
    }

    // A line drawn directly below a heading is part of the heading.
    private static bool Underlines(string[] plain, int at) =>
        at == 0 || (plain[at - 1].Length > 0 && Math.Abs(plain[at - 1].Length - plain[at].Length) <= 3);

    // What stands between two ``` is shown as it is and holds no heads.
    private static bool[] Fenced(string[] plain)
    {
        bool[] fenced = new bool[plain.Length];
        int open = -1;
        for (int i = 0; i < plain.Length; i++)
        {
            if (!plain[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            if (open >= 0)
            {
                fenced.AsSpan(open, i - open + 1).Fill(true);
                open = -1;
            }
            else if (plain[i].IndexOf("```", 3, StringComparison.Ordinal) < 0)
            {
                open = i;
            }
        }

        return fenced;
    }

    // A long quoted link that was wrapped lost its mark on the second line.
    private static void JoinWrappedQuotes(string[] plain, LineMark[] marks)
    {
        for (int i = 1; i + 1 < marks.Length; i++)
        {
            bool between = marks[i] == LineMark.Text && marks[i - 1] == LineMark.Quote && marks[i + 1] == LineMark.Quote;
            if (between && !plain[i].Contains(' ', StringComparison.Ordinal) && plain[i - 1].Contains("://", StringComparison.Ordinal))
            {
                marks[i] = LineMark.Quote;
            }
        }
    }
}
