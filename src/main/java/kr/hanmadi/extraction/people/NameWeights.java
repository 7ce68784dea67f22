package kr.hanmadi.extraction.people;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How much each feature speaks for each tag. */
interface NameWeights {
    /** Sums the weights of the first of these features, tag by tag. */
    void sum(int[] features, int count, double[] sums);

    /** Weights of one byte each, the four of a feature in one number: a table that the processor keeps at hand. */
    static NameWeights read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            float scale = in.readFloat();
            var values = new double[1 << Byte.SIZE];
            for (int i = 0; i < values.length; i++) {
                values[i] = (byte) i * scale;
            }
            var packed = new int[NameFeatures.SIZE];
            for (int i = 0; i < packed.length; i++) {
                packed[i] = in.readInt();
            }
            return (features, count, sums) -> sum(features, count, packed, values, sums);
        }
    }

    private static void sum(int[] features, int count, int[] packed, double[] values, double[] sums) {
        double outside = 0;
        double first = 0;
        double within = 0;
        double last = 0;
        for (int i = 0; i < count; i++) {
            int weights = packed[features[i]];
            outside += values[weights >>> 24];
            first += values[weights >>> 16 & 0xFF];
            within += values[weights >>> 8 & 0xFF];
            last += values[weights & 0xFF];
        }
        sums[NameModel.OUTSIDE] = outside;
        sums[NameModel.FIRST] = first;
        sums[NameModel.WITHIN] = within;
        sums[NameModel.LAST] = last;
    }
}
