package kr.hanmadi.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Reads a PDF whose streams are unpacked in bounds. Each is unpacked once into nothing before its reader unpacks it into
 * memory: only there is it known how it is packed, for a filter may be named in many ways and a stream may be enciphered.
 */
final class BoundedPdf extends PDFParser {
    /** What words, fonts and tables are packed with; whatever else there is are pictures, which nothing here reads. */
    private static final Set<COSName> OF_TEXT = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.CRYPT);

    /** The bits of a row of a predictor, which its reader takes memory for before it has read one. */
    private static final long LONGEST_ROW = 8_000_000;

    private static final int MOST_FILTERS = 4;

    private long unpacked;
    private long kept;

    /** Unchecked, for the reader goes on after an IOException. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @SuppressWarnings("this-escape")
    BoundedPdf(byte[] content) throws IOException {
        super(new RandomAccessReadBuffer(content));
        document.close();
        document = new COSDocument(IOUtils.createMemoryOnlyStreamCache(), this) {
            @Override
            public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
                keep(length);
                var stream = new Stream(createRandomAccessReadView(start, length));
                dictionary.forEach(stream::setItem);
                stream.setKey(dictionary.getKey());
                return stream;
            }
        };
    }

    /** Before the drawing of a page is read, which its reader unpacks by itself. */
    static void check(PDPage page) throws IOException {
        if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof Stream drawing) {
            drawing.check();
        }
    }

    /** Streams that lie in each other can be many times as long as the file. */
    private void keep(long length) {
        kept += length;
        if (kept > UnpackingLimits.MOST_UNPACKED) {
            throw new TooMuch();
        }
    }

    private final class Stream extends COSStream {
        Stream(RandomAccessReadView view) throws IOException {
            super(IOUtils.createMemoryOnlyStreamCache().create(), view);
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            check();
            return super.createInputStream(options);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            check();
            return super.createView();
        }

        private void check() throws IOException {
            var filters = filters();
            if (filters.size() > MOST_FILTERS || !OF_TEXT.containsAll(filters)) {
                throw new IOException("Packed with " + filters);
            }
            checkRows(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
            InputStream packed = createRawInputStream();
            for (int i = 0; i < filters.size(); i++) {
                var out = new Counted(i < filters.size() - 1);
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(packed, out, this, i);
                packed = new ByteArrayInputStream(out.content.toByteArray());
            }
        }

        private List<COSName> filters() throws IOException {
            var filters = getFilters();
            var names = new ArrayList<COSName>();
            if (filters instanceof COSName name) {
                names.add(name);
            } else if (filters instanceof COSArray all) {
                for (int i = 0; i < all.size(); i++) {
                    if (!(all.getObject(i) instanceof COSName name)) {
                        throw new IOException("A filter without a name");
                    }
                    names.add(name);
                }
            }
            return names;
        }

        private void checkRows(COSBase parameters) {
            if (parameters instanceof COSArray all) {
                for (int i = 0; i < all.size(); i++) {
                    checkRows(all.getObject(i));
                }
            } else if (parameters instanceof COSDictionary row) {
                double bits = (double) row.getInt(COSName.COLUMNS, 1)
                        * row.getInt(COSName.COLORS, 1)
                        * row.getInt(COSName.BITS_PER_COMPONENT, 8);
                if (bits < 0 || bits > LONGEST_ROW) {
                    throw new TooMuch();
                }
            }
        }
    }

    /** Counts what comes out, and keeps it where another filter reads it. */
    private final class Counted extends OutputStream {
        private final boolean keeps;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private long size;

        Counted(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        public void write(int one) {
            count(1);
            if (keeps) {
                content.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count(length);
            if (keeps) {
                content.write(bytes, from, length);
            }
        }

        private void count(int more) {
            size += more;
            unpacked += more;
            if (size > UnpackingLimits.MOST_UNPACKED || unpacked > UnpackingLimits.MOST_OF_ALL_STREAMS) {
                throw new TooMuch();
            }
        }
    }
}
