package kr.hanmadi.extraction.people;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Finds the names of people, Korean and foreign, by weighing evidence: a linear chain (CRF) over the characters of a line.
 * docs/name-model.md says on what it was trained. The file holds weights of hashed features, no words and no names.
 */
public final class NameModel {
    /** Outside of a name, its first character, one within, its last one. */
    static final int OUTSIDE = 0;

    static final int FIRST = 1;
    static final int WITHIN = 2;
    static final int LAST = 3;
    static final int TAGS = 4;

    private static final int[][] NEXT = {{OUTSIDE, FIRST}, {WITHIN, LAST}, {WITHIN, LAST}, {OUTSIDE, FIRST}};
    private static final int LONGEST_NAME = 30;
    private static final double LEAST = 0.02;

    private final float[] weights;

    NameModel(float[] weights) {
        this.weights = weights;
    }

    /** A stretch that may be a name, and how likely it is. */
    record Found(int start, int end, double probability) {}

    private static final class Shipped {
        static final NameModel MODEL = load();

        private static NameModel load() {
            try {
                return read(new ByteArrayInputStream(shippedBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The file of the model that comes with the program. */
    public static byte[] shippedBytes() {
        try (var in = NameModel.class.getResourceAsStream("/kr/hanmadi/extraction/name-model.bin")) {
            if (in == null) {
                throw new IllegalStateException("The name model is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model that comes with the program. */
    public static NameModel shipped() {
        return Shipped.MODEL;
    }

    public static NameModel read(java.io.InputStream file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            float scale = in.readFloat();
            var bytes = in.readNBytes(NameFeatures.SIZE * TAGS);
            var weights = new float[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                weights[i] = bytes[i] * scale;
            }
            return new NameModel(weights);
        }
    }

    /** Writes every weight as one byte. */
    void write(OutputStream file) throws IOException {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = most / 127;
        try (var out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeFloat(scale);
            var bytes = new byte[weights.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.round(weights[i] / scale);
            }
            out.write(bytes);
        }
    }

    /** How likely each tag is at each place of the stretch that the features hold, and the chain behind it. */
    static final class Chain {
        final double[][] emission;
        final double[][] forward;
        final double[][] backward;
        /** The forward sums before they were made one. */
        final double[] scale;

        final int length;

        Chain(NameFeatures features, int length, float[] weights) {
            this.length = length;
            emission = new double[length][TAGS];
            forward = new double[length][TAGS];
            backward = new double[length][TAGS];
            scale = new double[length];
            for (int i = 0; i < length; i++) {
                emit(features, i, weights);
            }
            run();
        }

        private void emit(NameFeatures features, int place, float[] weights) {
            var own = emission[place];
            if (!features.mayBelong(place)) {
                own[OUTSIDE] = 1;
                return;
            }
            var numbers = features.of(place);
            double outside = 0;
            double first = 0;
            double within = 0;
            double last = 0;
            for (int i = 0; i < features.count(); i++) {
                int at = numbers[i] * TAGS;
                outside += weights[at];
                first += weights[at + 1];
                within += weights[at + 2];
                last += weights[at + 3];
            }
            double most = Math.max(Math.max(outside, first), Math.max(within, last));
            own[OUTSIDE] = Math.exp(outside - most);
            own[FIRST] = Math.exp(first - most);
            own[WITHIN] = Math.exp(within - most);
            own[LAST] = Math.exp(last - most);
        }

        private void run() {
            for (int i = 0; i < length; i++) {
                var own = forward[i];
                if (i == 0) {
                    own[OUTSIDE] = 1;
                    own[FIRST] = 1;
                } else {
                    var before = forward[i - 1];
                    own[OUTSIDE] = before[OUTSIDE] + before[LAST];
                    own[FIRST] = own[OUTSIDE];
                    own[WITHIN] = before[FIRST] + before[WITHIN];
                    own[LAST] = own[WITHIN];
                }
                double sum = 0;
                for (int tag = 0; tag < TAGS; tag++) {
                    own[tag] = own[tag] * emission[i][tag] + 1e-300;
                    sum += own[tag];
                }
                scale[i] = sum;
                for (int tag = 0; tag < TAGS; tag++) {
                    own[tag] /= sum;
                }
            }
            for (int i = length - 1; i >= 0; i--) {
                var own = backward[i];
                if (i == length - 1) {
                    own[OUTSIDE] = 1;
                    own[LAST] = 1;
                    continue;
                }
                var after = backward[i + 1];
                var emitted = emission[i + 1];
                double outer = (after[OUTSIDE] * emitted[OUTSIDE] + after[FIRST] * emitted[FIRST]) / scale[i + 1];
                double inner = (after[WITHIN] * emitted[WITHIN] + after[LAST] * emitted[LAST]) / scale[i + 1];
                own[OUTSIDE] = outer;
                own[LAST] = outer;
                own[FIRST] = inner;
                own[WITHIN] = inner;
            }
        }

        /** How likely a tag is at a place. */
        double likely(int place, int tag) {
            double sum = 0;
            for (int other = 0; other < TAGS; other++) {
                sum += forward[place][other] * backward[place][other];
            }
            return sum == 0 ? tag == OUTSIDE ? 1 : 0 : forward[place][tag] * backward[place][tag] / sum;
        }

        /** How likely the next place has a tag when this one has the tag given. */
        double step(int place, int tag, int next) {
            double wanted = 0;
            double sum = 0;
            for (int other : NEXT[tag]) {
                double value = emission[place + 1][other] * backward[place + 1][other];
                sum += value;
                wanted = other == next ? value : wanted;
            }
            return sum == 0 ? 0 : wanted / sum;
        }
    }

    /** Every stretch that may be a name, in text order; stretches may overlap. */
    List<Found> find(NameFeatures features, String stretch) {
        features.read(stretch);
        var chain = new Chain(features, stretch.length(), weights);
        var found = new ArrayList<Found>();
        for (int start = 0; start < stretch.length(); start++) {
            double likely = chain.likely(start, FIRST);
            int tag = FIRST;
            for (int at = start; likely >= LEAST && at + 1 < Math.min(stretch.length(), start + LONGEST_NAME); at++) {
                double here = likely * chain.step(at, tag, LAST);
                if (here >= LEAST) {
                    found.add(new Found(start, at + 2, here));
                }
                likely *= chain.step(at, tag, WITHIN);
                tag = WITHIN;
            }
        }
        return found;
    }
}
