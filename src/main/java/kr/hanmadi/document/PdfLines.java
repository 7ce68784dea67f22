package kr.hanmadi.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF with the places where they stand. */
final class PdfLines extends PDFTextStripper {
    /**
     * A line of a page; places and size in points, from the page's left upper corner.
     *
     * @param spaceAfter whether a space is drawn at its end, which tells that a word ends there
     */
    record Line(String text, int page, float left, float right, float y, float size, boolean spaceAfter) {}

    private record Spot(int page, int x, int y) {}

    /**
     * Letters and marks of a drawing that are read in all, a form counted as a hundred. Five hundred dense pages have fewer;
     * a file of a kilobyte can ask for billions by drawing again what draws something again.
     */
    private static final int MOST_DRAWN = 5_000_000;

    private static final int FORM = 100;

    private final List<Line> lines = new ArrayList<>();
    private final Set<Spot> spaces = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private int drawn;

    private PdfLines() {
        setSuppressDuplicateOverlappingText(true); // bold letters are drawn twice by some programs
    }

    static List<Line> of(PDDocument document) throws IOException {
        var stripper = new PdfLines();
        stripper.getText(document);
        stripper.endLine();
        return stripper.lines;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        BoundedPdf.check(page);
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        count(OperatorName.DRAW_OBJECT.equals(operator.getName()) ? FORM : 1);
        super.processOperator(operator, operands);
    }

    private void count(int more) {
        drawn += more;
        if (drawn > MOST_DRAWN) {
            throw new BoundedPdf.TooMuch();
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        count(1);
        if (letter.getUnicode().isBlank()) {
            spaces.add(spot(letter.getXDirAdj(), letter.getYDirAdj()));
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        text.append(words);
        positions.stream().filter(letter -> !letter.getUnicode().isBlank()).forEach(letters::add);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        var words = text.toString().strip();
        if (!words.isEmpty() && !letters.isEmpty()) {
            var first = letters.getFirst();
            var last = letters.getLast();
            float right = last.getXDirAdj() + last.getWidthDirAdj();
            lines.add(new Line(
                    words,
                    getCurrentPageNo(),
                    first.getXDirAdj(),
                    right,
                    first.getYDirAdj(),
                    first.getFontSizeInPt(),
                    isSpaceAt(right, last.getYDirAdj())));
        }
        text.setLength(0);
        letters.clear();
    }

    /** Within a point and a half, for places are rounded. */
    private boolean isSpaceAt(float x, float y) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                if (spaces.contains(spot(x + dx, y + dy))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Spot spot(float x, float y) {
        return new Spot(getCurrentPageNo(), Math.round(x), Math.round(y));
    }
}
