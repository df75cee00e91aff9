using System.Globalization;
using System.Text;

namespace GraphNetworker.Sandbox.OData;

internal enum TokenKind
{
    Name,
    Literal,
    Open,
    Close,
    Comma,
    Colon,
    End,
}

internal readonly record struct FilterToken(TokenKind Kind, string Text, object? Value, int At);

/// <summary>Cuts a filter into words, literals and marks.</summary>
internal static class FilterTokens
{
    public static List<FilterToken> Of(string text)
    {
        var tokens = new List<FilterToken>();
        int at = 0;
        while (at < text.Length)
        {
            char letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
                continue;
            }

            int start = at;
            TokenKind? mark = letter switch { '(' => TokenKind.Open, ')' => TokenKind.Close, ',' => TokenKind.Comma, ':' => TokenKind.Colon, _ => null };
            if (mark is { } kind)
            {
                tokens.Add(new FilterToken(kind, letter.ToString(), null, at++));
            }
            else if (letter == '\'')
            {
                tokens.Add(new FilterToken(TokenKind.Literal, "", Quoted(text, ref at), start));
            }
            else if (char.IsAsciiDigit(letter) || letter == '-')
            {
                string word = Word(text, ref at, static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or ':' or '.');
                tokens.Add(new FilterToken(TokenKind.Literal, word, Number(word, text, start), start));
            }
            else if (char.IsAsciiLetter(letter) || letter is '_' or '$' or '@')
            {
                string word = Word(text, ref at, static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '/' or '.' or '$' or '@');
                tokens.Add(new FilterToken(TokenKind.Name, word, null, start));
            }
            else
            {
                throw Bad(text, at);
            }
        }

        tokens.Add(new FilterToken(TokenKind.End, "", null, text.Length));
        return tokens;
    }

    public static GraphRefusal Bad(string text, int at) =>
        GraphRefusal.BadRequest($"Invalid filter clause: Syntax error at position {at} in '{text}'.");

    private static string Word(string text, ref int at, Func<char, bool> belongs)
    {
        int start = at;
        do
        {
            at++;
        }
        while (at < text.Length && belongs(text[at]));
        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        int start = at;
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '\'')
            {
                value.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '\'')
            {
                value.Append('\'');
                at++;
            }
            else
            {
                at++;
                return value.ToString();
            }
        }

        throw GraphRefusal.BadRequest($"Invalid filter clause: There is an unterminated literal at position {start} in '{text}'.");
    }

    private static object Number(string word, string text, int at)
    {
        if (word is [_, _, _, _, '-', _, _, '-', ..]
            && DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
        {
            return moment;
        }

        if (Guid.TryParse(word, out _))
        {
            return word;
        }

        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : throw Bad(text, at);
    }
}
