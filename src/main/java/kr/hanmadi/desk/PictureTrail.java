package kr.hanmadi.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Picture;
import org.jspecify.annotations.Nullable;

/** What a decision about pictures did, a line for each of them. */
final class PictureTrail {
    private static final int LONGEST = 200;

    private PictureTrail() {}

    /** A line of the trail. */
    record Line(
            String action,
            @Nullable String before,
            @Nullable String after) {}

    static List<Line> linesBetween(List<Picture> from, List<Picture> to) {
        var before = from.stream().collect(Collectors.toMap(Picture::publicId, Function.identity()));
        var after = to.stream().collect(Collectors.toMap(Picture::publicId, Function.identity()));
        return Stream.of(
                        from.stream()
                                .filter(picture -> !after.containsKey(picture.publicId()))
                                .map(picture -> new Line("picture-erased", describe(picture), null)),
                        to.stream()
                                .flatMap(picture -> Stream.ofNullable(line(before.get(picture.publicId()), picture))),
                        ids(from, after).equals(ids(to, before))
                                ? Stream.<Line>empty()
                                : Stream.of(new Line("pictures-ordered", order(from), order(to))))
                .flatMap(each -> each)
                .toList();
    }

    /** In their order, those that are among the others as well. */
    private static List<String> ids(List<Picture> pictures, Map<String, Picture> others) {
        return pictures.stream()
                .map(Picture::publicId)
                .filter(others::containsKey)
                .toList();
    }

    private static @Nullable Line line(@Nullable Picture before, Picture after) {
        if (before == null) {
            return new Line("picture-added", null, describe(after));
        }
        if (before.equals(after)) {
            return null;
        }
        if (before.removed() != after.removed()) {
            return after.removed()
                    ? new Line("picture-removed", describe(before), null)
                    : new Line("picture-restored", null, describe(after));
        }
        return new Line("picture-said", describe(before), describe(after));
    }

    private static String order(List<Picture> pictures) {
        return ShortenedText.to(
                LONGEST,
                pictures.stream()
                        .filter(each -> !each.removed())
                        .map(PictureTrail::name)
                        .collect(Collectors.joining(", ")));
    }

    private static String name(Picture picture) {
        return picture.caption().isEmpty() ? "#" + picture.publicId() : picture.caption();
    }

    private static String describe(Picture picture) {
        return Stream.of(
                        "#" + picture.publicId(),
                        picture.caption(),
                        picture.credit(),
                        picture.alternative() == null ? "" : "[%s]".formatted(picture.alternative()),
                        "%d/%d"
                                .formatted(
                                        picture.focus().focusAcross(),
                                        picture.focus().focusDown()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
