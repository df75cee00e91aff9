using System.Collections.Frozen;

namespace GraphNetworker.Core.People;

/// <summary>Surnames that so many people bear that a small mailbox cannot tell how common they are.</summary>
/// <remarks>The most frequent of China, Korea, Vietnam, India and of the countries of English and Spanish, by their national statistics; plain spelling.</remarks>
internal static class CommonNames
{
    private static readonly FrozenSet<string> Surnames = FrozenSet.ToFrozenSet(
        (
            "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen "
            + "yao cui tan fan jin dai xia zhong lei fu fang qin zou xiong meng shi bai jia hou long wan duan qian yin kong chang wen zhan qi kang chan wong lee cheung lam ng leung cheng chow kim park choi jung lim kang cho yoon "
            + "nguyen tran pham hoang huynh phan vu vo dang bui singh kumar sharma gupta patel khan shah verma jain reddy rao das roy mishra yadav smith johnson williams brown jones miller davis wilson taylor anderson thomas moore "
            + "martin jackson thompson white garcia rodriguez martinez hernandez lopez gonzalez perez sanchez silva santos ivanov").Split(' '),
        StringComparer.Ordinal);

    // Given names that stand before many surnames.
    private static readonly FrozenSet<string> Given = FrozenSet.ToFrozenSet(
        (
            "john james robert michael david william richard thomas charles christopher daniel matthew anthony mark steven paul andrew joshua kevin brian george kenneth eric ryan adam tony jason jeff justin scott peter chris mike steve dan tim ben sam alex tom "
            + "jim joe nick matt jack kyle sean dennis jerry frank patrick martin simon stefan andreas thomas max jan lukas philipp julian marco andrea luca giovanni antonio jose juan carlos luis miguel pedro joao paulo ivan sergey alexander alexey dmitry andrey pavel "
            + "maria anna laura sarah jessica jennifer emily linda susan karen lisa nancy ashley amit rahul abhishek ankit rohit vivek sanjay rajesh suresh aditya ashish deepak manish nikhil pranav siddhant mohit kunal akshay vikas ravi anil arun ajay vijay "
            + "mohammed ahmed ali hassan omar wei jing jun lei yang xin tao chao bo hao kun rui peng ming jie bin qi lin yi yu fei xiang feng kai yong hui ping liang qiang dong gang jason jerry leo andy eddie vincent allen").Split(' ').Distinct(),
        StringComparer.Ordinal);

    private static readonly string[] PinyinStarts = ["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", ""];

    private static readonly FrozenSet<string> PinyinEnds = FrozenSet.ToFrozenSet(
        "a o e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue v ve".Split(' '), StringComparer.Ordinal);

    /// <summary>The share of all people who bear the word, at least, wherever the mailbox is.</summary>
    public static double Share(string word) => (Surnames.Contains(word) ? 0.005 : 0) + (Given.Contains(word) ? 0.004 : 0);

    /// <summary>Whether a word of a name says little by itself.</summary>
    public static bool IsCommon(string word) => word.Length < 3 || Surnames.Contains(word) || Given.Contains(word) || IsPinyinSyllable(word);

    /// <summary>Whether a handle is made of such words: "johnsmith", "wangwei".</summary>
    public static bool IsCommonHandle(string handle)
    {
        if (handle.Length < 5 || PinyinSyllables(handle) > 0)
        {
            return true;
        }

        for (int cut = 1; cut < handle.Length; cut++)
        {
            string one = handle[..cut], other = handle[cut..];
            if ((one.Length == 1 || Share(one) > 0) && (other.Length == 1 || Share(other) > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is one syllable of Mandarin as pinyin writes it: thousands bear "Wei Wang".</summary>
    public static bool IsPinyinSyllable(string word)
    {
        foreach (string start in PinyinStarts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal) && PinyinEnds.Contains(word[start.Length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two syllables or one: how little a given name of Mandarin tells; 0 for names of other tongues.</summary>
    public static int PinyinSyllables(string word)
    {
        if (IsPinyinSyllable(word))
        {
            return 1;
        }

        for (int cut = 1; cut < word.Length; cut++)
        {
            if (IsPinyinSyllable(word[..cut]) && IsPinyinSyllable(word[cut..]))
            {
                return 2;
            }
        }

        return 0;
    }
}
