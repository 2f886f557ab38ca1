using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>Unicode's general categories and the blocks that patterns usually name, as sets; made when first asked for.</summary>
internal static class Categories
{
    private static readonly FrozenDictionary<string, UnicodeCategory[]> Names = new Dictionary<string, UnicodeCategory[]>(StringComparer.Ordinal)
    {
        ["Lu"] = [UnicodeCategory.UppercaseLetter],
        ["Ll"] = [UnicodeCategory.LowercaseLetter],
        ["Lt"] = [UnicodeCategory.TitlecaseLetter],
        ["Lm"] = [UnicodeCategory.ModifierLetter],
        ["Lo"] = [UnicodeCategory.OtherLetter],
        ["Mn"] = [UnicodeCategory.NonSpacingMark],
        ["Mc"] = [UnicodeCategory.SpacingCombiningMark],
        ["Me"] = [UnicodeCategory.EnclosingMark],
        ["Nd"] = [UnicodeCategory.DecimalDigitNumber],
        ["Nl"] = [UnicodeCategory.LetterNumber],
        ["No"] = [UnicodeCategory.OtherNumber],
        ["Pc"] = [UnicodeCategory.ConnectorPunctuation],
        ["Pd"] = [UnicodeCategory.DashPunctuation],
        ["Ps"] = [UnicodeCategory.OpenPunctuation],
        ["Pe"] = [UnicodeCategory.ClosePunctuation],
        ["Pi"] = [UnicodeCategory.InitialQuotePunctuation],
        ["Pf"] = [UnicodeCategory.FinalQuotePunctuation],
        ["Po"] = [UnicodeCategory.OtherPunctuation],
        ["Sm"] = [UnicodeCategory.MathSymbol],
        ["Sc"] = [UnicodeCategory.CurrencySymbol],
        ["Sk"] = [UnicodeCategory.ModifierSymbol],
        ["So"] = [UnicodeCategory.OtherSymbol],
        ["Zs"] = [UnicodeCategory.SpaceSeparator],
        ["Zl"] = [UnicodeCategory.LineSeparator],
        ["Zp"] = [UnicodeCategory.ParagraphSeparator],
        ["Cc"] = [UnicodeCategory.Control],
        ["Cf"] = [UnicodeCategory.Format],
        ["Co"] = [UnicodeCategory.PrivateUse],
        ["Cn"] = [UnicodeCategory.OtherNotAssigned],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (int Low, int High)> Blocks = new Dictionary<string, (int Low, int High)>(StringComparer.Ordinal)
    {
        ["IsBasicLatin"] = (0x0000, 0x007F),
        ["IsLatin-1Supplement"] = (0x0080, 0x00FF),
        ["IsLatinExtended-A"] = (0x0100, 0x017F),
        ["IsLatinExtended-B"] = (0x0180, 0x024F),
        ["IsIPAExtensions"] = (0x0250, 0x02AF),
        ["IsSpacingModifierLetters"] = (0x02B0, 0x02FF),
        ["IsCombiningDiacriticalMarks"] = (0x0300, 0x036F),
        ["IsGreek"] = (0x0370, 0x03FF),
        ["IsGreekandCoptic"] = (0x0370, 0x03FF),
        ["IsCyrillic"] = (0x0400, 0x04FF),
        ["IsArmenian"] = (0x0530, 0x058F),
        ["IsHebrew"] = (0x0590, 0x05FF),
        ["IsArabic"] = (0x0600, 0x06FF),
        ["IsDevanagari"] = (0x0900, 0x097F),
        ["IsThai"] = (0x0E00, 0x0E7F),
        ["IsHangulJamo"] = (0x1100, 0x11FF),
        ["IsLatinExtendedAdditional"] = (0x1E00, 0x1EFF),
        ["IsGreekExtended"] = (0x1F00, 0x1FFF),
        ["IsGeneralPunctuation"] = (0x2000, 0x206F),
        ["IsCurrencySymbols"] = (0x20A0, 0x20CF),
        ["IsLetterlikeSymbols"] = (0x2100, 0x214F),
        ["IsNumberForms"] = (0x2150, 0x218F),
        ["IsArrows"] = (0x2190, 0x21FF),
        ["IsMathematicalOperators"] = (0x2200, 0x22FF),
        ["IsHiragana"] = (0x3040, 0x309F),
        ["IsKatakana"] = (0x30A0, 0x30FF),
        ["IsCJKUnifiedIdeographs"] = (0x4E00, 0x9FFF),
        ["IsHangulSyllables"] = (0xAC00, 0xD7A3),
        ["IsPrivateUse"] = (0xE000, 0xF8FF),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, CharacterSet> Made = new(StringComparer.Ordinal);

    public static CharacterSet? Set(string name)
    {
        if (Blocks.TryGetValue(name, out var block))
        {
            return CharacterSet.Of(block.Low, block.High);
        }

        var categories = Names.Where(entry => entry.Key.StartsWith(name, StringComparison.Ordinal)).SelectMany(entry => entry.Value).ToHashSet();
        return name.Length is 1 or 2 && categories.Count > 0 ? Made.GetOrAdd(name, _ => Gather(categories)) : null;
    }

    private static CharacterSet Gather(HashSet<UnicodeCategory> categories)
    {
        var (ranges, start) = (ImmutableArray.CreateBuilder<(int Low, int High)>(), -1);
        for (var sign = 0; sign <= 0x110000; sign++)
        {
            var belongs = sign <= 0x10FFFF && categories.Contains(CharUnicodeInfo.GetUnicodeCategory(sign));
            if (belongs && start < 0)
            {
                start = sign;
            }
            else if (!belongs && start >= 0)
            {
                ranges.Add((start, sign - 1));
                start = -1;
            }
        }

        return new CharacterSet(ranges.DrainToImmutable());
    }
}
