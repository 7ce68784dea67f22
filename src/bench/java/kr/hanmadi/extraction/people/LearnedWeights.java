package kr.hanmadi.extraction.people;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** The weights of a model while it is trained: four of each feature, one a tag. */
record LearnedWeights(float[] all) implements NameWeights {
    LearnedWeights() {
        this(new float[NameFeatures.SIZE * NameModel.TAGS]);
    }

    @Override
    public void sum(int[] features, int count, double[] sums) {
        for (int tag = 0; tag < NameModel.TAGS; tag++) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += all[features[i] * NameModel.TAGS + tag];
            }
            sums[tag] = sum;
        }
    }

    /** Writes every weight as one byte. */
    void write(OutputStream file) throws IOException {
        float most = 0;
        for (float weight : all) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = most / 127;
        try (var out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeFloat(scale);
            var bytes = new byte[all.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.round(all[i] / scale);
            }
            out.write(bytes);
        }
    }
}
