"""Writes src/KerasLessons.Plotting/Rendering/AdvanceWidths.cs: how wide the characters of DejaVu Sans 2.37 are.

Run: python3 tests/data/generate/font_widths.py
Needs matplotlib 3.6, which brings the font, and fontTools. The widths are measurements, not part of the font's program.
"""
import pathlib

import matplotlib
from fontTools.ttLib import TTFont

font = TTFont(pathlib.Path(matplotlib.get_data_path()) / "fonts/ttf/DejaVuSans.ttf")
widths, names = font["hmtx"], font.getBestCmap()
BLOCKS = [(0x20, 0x7E), (0xA0, 0x17F), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
          (0x2070, 0x209F), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2600, 0x266F)]

lines = []
for first, last in BLOCKS:
    values = [widths[names[code]][0] if code in names else widths[".notdef"][0] for code in range(first, last + 1)]
    runs = []
    for value in values:
        if runs and runs[-1][0] == value:
            runs[-1][1] += 1
        else:
            runs.append([value, 1])
    text = " ".join(f"{value}*{count}" if count > 1 else str(value) for value, count in runs)
    words, row, rows = text.split(" "), "", []
    for word in words:
        if len(row) + len(word) > 125:
            rows.append(row)
            row = ""
        row += word + " "
    rows.append(row.rstrip())
    joined = '" +\n            "'.join(rows)
    lines.append(f'        (0x{first:X},\n            "{joined}"),')

target = pathlib.Path(__file__).parents[3] / "src/KerasLessons.Plotting/Rendering/AdvanceWidths.cs"
target.write_text("""namespace KerasLessons.Plotting.Rendering;

/// <summary>How wide the characters of DejaVu Sans are, in its units of 1/2048 em. Written by tests/data/generate/font_widths.py.</summary>
internal static class AdvanceWidths
{
    /// <summary>Units in an em.</summary>
    public const double UnitsPerEm = 2048;

    /// <summary>Blocks of characters: the first one, and the widths from there on, each perhaps with how often it repeats.</summary>
    public static readonly (int First, string Widths)[] Blocks =
    [
""" + "\n".join(lines) + """
    ];
}
""")
