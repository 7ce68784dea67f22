package kr.hanmadi.extraction.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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

    private final NameWeights weights;

    NameModel(NameWeights weights) {
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
        return new NameModel(NameWeights.read(file));
    }

    /** How likely each tag is at each place of the stretch that the features hold, and the chain behind it. */
    static final class Chain {
        // of each place the four tags, one behind the other
        final double[] emission;
        final double[] forward;
        final double[] backward;
        /** The forward sums before they were made one. */
        final double[] scale;

        final int length;

        Chain(NameFeatures features, int length, NameWeights weights) {
            this.length = length;
            emission = new double[length * TAGS];
            forward = new double[length * TAGS];
            backward = new double[length * TAGS];
            scale = new double[length];
            var sums = new double[TAGS];
            for (int i = 0; i < length; i++) {
                emit(features, i, weights, sums);
            }
            run();
        }

        private void emit(NameFeatures features, int place, NameWeights weights, double[] sums) {
            int own = place * TAGS;
            if (!features.mayBelong(place)) {
                emission[own + OUTSIDE] = 1;
                return;
            }
            weights.sum(features.of(place), features.count(), sums);
            double most = Math.max(Math.max(sums[OUTSIDE], sums[FIRST]), Math.max(sums[WITHIN], sums[LAST]));
            for (int tag = 0; tag < TAGS; tag++) {
                emission[own + tag] = sums[tag] == most ? 1 : Math.exp(sums[tag] - most);
            }
        }

        private void run() {
            for (int i = 0; i < length; i++) {
                int own = i * TAGS;
                if (i == 0) {
                    forward[own + OUTSIDE] = 1;
                    forward[own + FIRST] = 1;
                } else {
                    int before = own - TAGS;
                    double outer = forward[before + OUTSIDE] + forward[before + LAST];
                    double inner = forward[before + FIRST] + forward[before + WITHIN];
                    forward[own + OUTSIDE] = outer;
                    forward[own + FIRST] = outer;
                    forward[own + WITHIN] = inner;
                    forward[own + LAST] = inner;
                }
                double sum = 0;
                for (int tag = own; tag < own + TAGS; tag++) {
                    forward[tag] = forward[tag] * emission[tag] + 1e-300;
                    sum += forward[tag];
                }
                scale[i] = sum;
                for (int tag = own; tag < own + TAGS; tag++) {
                    forward[tag] /= sum;
                }
            }
            for (int i = length - 1; i >= 0; i--) {
                int own = i * TAGS;
                if (i == length - 1) {
                    backward[own + OUTSIDE] = 1;
                    backward[own + LAST] = 1;
                    continue;
                }
                int after = own + TAGS;
                double outer = (backward[after + OUTSIDE] * emission[after + OUTSIDE]
                                + backward[after + FIRST] * emission[after + FIRST])
                        / scale[i + 1];
                double inner = (backward[after + WITHIN] * emission[after + WITHIN]
                                + backward[after + LAST] * emission[after + LAST])
                        / scale[i + 1];
                backward[own + OUTSIDE] = outer;
                backward[own + LAST] = outer;
                backward[own + FIRST] = inner;
                backward[own + WITHIN] = inner;
            }
        }

        /** How likely a tag is at a place. */
        double likely(int place, int tag) {
            int own = place * TAGS;
            double sum = 0;
            for (int other = own; other < own + TAGS; other++) {
                sum += forward[other] * backward[other];
            }
            return sum == 0 ? tag == OUTSIDE ? 1 : 0 : forward[own + tag] * backward[own + tag] / sum;
        }

        /** How likely the next place has a tag when this one has the tag given. */
        double step(int place, int tag, int next) {
            int after = (place + 1) * TAGS;
            double wanted = 0;
            double sum = 0;
            for (int other : NEXT[tag]) {
                double value = emission[after + other] * backward[after + other];
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
