package kr.hanmadi.web;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page says of the portal itself; only what is given is shown.
 *
 * @param name 제호
 * @param registration 등록번호
 * @param registeredOn 등록 연월일
 * @param publisher 발행인
 * @param editor 편집인
 * @param youthProtection 청소년보호책임자
 * @param address 발행소
 * @param telephone 전화번호
 * @param email 전자우편
 * @param legal what else stands at the foot of each page
 * @param banner what stands at the head of each page, for a while
 * @param bannerUrl where the banner leads
 */
public record Imprint(
        @Nullable String name,
        @Nullable String registration,
        @Nullable String registeredOn,
        @Nullable String publisher,
        @Nullable String editor,
        @Nullable String youthProtection,
        @Nullable String address,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable String legal,
        @Nullable String banner,
        @Nullable String bannerUrl) {

    static Imprint of(PublisherSettings settings) {
        return new Imprint(
                settings.name(),
                settings.registration(),
                settings.registeredOn(),
                settings.publisher(),
                settings.editor(),
                settings.youthProtection(),
                settings.address(),
                settings.telephone(),
                settings.email(),
                null,
                null,
                null);
    }

    /** What is given, by the name of its part, in their order. */
    public Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        for (RecordComponent part : Imprint.class.getRecordComponents()) {
            try {
                if (part.getAccessor().invoke(this) instanceof String text) {
                    given.put(part.getName(), text);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return given;
    }
}
