using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Tests.Random;

public class Philox4x32Tests
{
    // The known answers of the authors' own library, Random123 (kat_vectors, philox4x32 with 10 rounds).
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x299f31d0a4093822UL, 0x0370734413198a2eUL, 0x85a308d3243f6a88UL, 0xd16cfe09u, 0x94fdcceb, 0x5001e420u, 0x24126ea1u)]
    public void Block_GivesTheAuthorsKnownAnswers(ulong key, ulong high, ulong low, uint word0, uint word1, uint word2, uint word3) =>
        Assert.Equal(new PhiloxBlock(word0, word1, word2, word3), Philox4x32.Block(key, high, low));

    [Theory]
    [InlineData(0UL, 0UL, 0UL)]
    [InlineData(43052UL, 7UL, 3UL)]
    [InlineData(ulong.MaxValue, 0x0123456789ABCDEFUL, 536870911UL)] // the low counter word overflows within the next group
    [InlineData(0xFEDCBA9876543210UL, ulong.MaxValue, 1UL << 60)]
    public void Group_HoldsTheSameBitsAsTheScalarBlocks(ulong seed, ulong counter, ulong group)
    {
        for (ulong g = group; g < group + 3; g++)
        {
            PhiloxGroup words = PhiloxGroup.At(seed, counter, g);
            PhiloxGroup scalar = PhiloxGroup.Scalar(seed, counter, g * PhiloxGroup.Blocks);
            Assert.Equal(scalar.Word0, words.Word0);
            Assert.Equal(scalar.Word1, words.Word1);
            Assert.Equal(scalar.Word2, words.Word2);
            Assert.Equal(scalar.Word3, words.Word3);
            for (int i = 0; i < PhiloxGroup.Blocks; i++)
            {
                PhiloxBlock block = Philox4x32.Block(seed, counter, (g * PhiloxGroup.Blocks) + (ulong)i);
                Assert.Equal(block, new PhiloxBlock(words.Word0[i], words.Word1[i], words.Word2[i], words.Word3[i]));
            }
        }
    }
}
