package kr.hanmadi.desk;

import java.util.List;
import java.util.stream.Stream;

/** A quotation as it stood on the page from which an editor decides. */
record SeenQuote(String quoteId, int version) {
    /**
     * Reads what the page's form sends, e.g. {@code 0a1b2c3d4e:3}.
     *
     * @throws Refused if something is no such pair
     */
    static List<SeenQuote> read(List<String> pairs) {
        return pairs.stream().map(SeenQuote::readPair).toList();
    }

    /** The quotation of the address and those that the same answer decides. */
    static List<SeenQuote> read(String quoteId, int version, List<String> also) {
        return Stream.concat(Stream.of(new SeenQuote(quoteId, version)), read(also).stream())
                .toList();
    }

    private static SeenQuote readPair(String pair) {
        int colon = pair.indexOf(':');
        try {
            return new SeenQuote(pair.substring(0, Math.max(0, colon)), Integer.parseInt(pair.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new Refused("desk.not-possible");
        }
    }
}
