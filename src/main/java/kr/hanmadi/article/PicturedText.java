package kr.hanmadi.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;

/** A text with its pictures, in their order. */
@MappedSuperclass
public abstract class PicturedText extends CreditedText {
    @ElementCollection
    @CollectionTable(name = "article_picture", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Picture> pictures = new ArrayList<>();

    /** For Hibernate. */
    protected PicturedText() {}

    PicturedText(String headline, String body, int rulesVersion) {
        super(headline, body, rulesVersion);
    }

    /** What an editor typed over masked names stays as it was printed. */
    void replacePictures(List<Picture> decided) {
        replace(
                pictures,
                decided.stream().map(each -> each.asPrinted(getMasks())).toList());
    }

    @Override
    Stream<String> textsAsPrinted() {
        return Stream.concat(super.textsAsPrinted(), pictures.stream().flatMap(Picture::texts));
    }

    List<Picture> picturesAsPrinted() {
        return List.copyOf(pictures);
    }

    /** All of them, removed ones too; hidden names are masked. */
    public List<Picture> getPictures() {
        return pictures.stream().map(each -> each.masked(getMasks())).toList();
    }

    /** The pictures that readers see; the first leads. */
    public List<Picture> shownPictures() {
        return getPictures().stream().filter(Picture::isShown).toList();
    }
}
