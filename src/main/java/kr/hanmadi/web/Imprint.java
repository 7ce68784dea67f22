package kr.hanmadi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What every page says of the portal itself; only what is given is shown.
 *
 * @param legal what else stands at the foot of each page
 * @param reserved the sections on which no machine may be trained
 */
public record Imprint(
        Newspaper newspaper, Contact contact, @Nullable String legal, Banner banner, Set<Section> reserved) {
    public Imprint {
        reserved = Set.copyOf(reserved);
    }

    /**
     * {@code hanmadi.publisher.*}: what the Newspaper Act (신문법 21조) has an internet newspaper print on its pages.
     *
     * @param name 제호
     * @param registration 등록번호
     * @param registeredOn 등록 연월일
     * @param publisher 발행인
     * @param editor 편집인
     * @param youthProtection 청소년보호책임자
     */
    @ConfigurationProperties("hanmadi.publisher")
    public record Newspaper(
            @Nullable String name,
            @Nullable String registration,
            @Nullable String registeredOn,
            @Nullable String publisher,
            @Nullable String editor,
            @Nullable String youthProtection) {}

    /**
     * {@code hanmadi.publisher.*}: where readers reach it.
     *
     * @param address 발행소
     * @param telephone 전화번호
     * @param email 전자우편
     */
    @ConfigurationProperties("hanmadi.publisher")
    public record Contact(
            @Nullable String address,
            @Nullable String telephone,
            @Nullable String email) {}

    /**
     * What stands at the head of each page, for a while.
     *
     * @param url where it leads
     */
    public record Banner(@Nullable String text, @Nullable String url) {}

    static Imprint of(Newspaper newspaper, Contact contact) {
        return new Imprint(newspaper, contact, null, new Banner(null, null), Set.of(Section.ARTICLES));
    }

    /** The reserved sections as the navigation has them. */
    public List<Section> getReservedInOrder() {
        return reserved.stream().sorted().toList();
    }

    /** Whether no machine may be trained on the section whose addresses begin so. */
    public boolean reserves(@Nullable String section) {
        return Section.called(section).filter(reserved::contains).isPresent();
    }

    /** What is given, by the name that forms and messages have for it, in the order of the foot. */
    public Map<String, String> given() {
        var parts = new LinkedHashMap<String, @Nullable String>();
        parts.put("name", newspaper.name());
        parts.put("registration", newspaper.registration());
        parts.put("registeredOn", newspaper.registeredOn());
        parts.put("publisher", newspaper.publisher());
        parts.put("editor", newspaper.editor());
        parts.put("youthProtection", newspaper.youthProtection());
        parts.put("address", contact.address());
        parts.put("telephone", contact.telephone());
        parts.put("email", contact.email());
        parts.put("legal", legal);
        parts.put("banner", banner.text());
        parts.put("bannerUrl", banner.url());
        parts.put("reserved", reserved.isEmpty() ? null : Section.text(reserved));
        var given = new LinkedHashMap<String, String>();
        parts.forEach((name, text) -> {
            if (text != null) {
                given.put(name, text);
            }
        });
        return given;
    }
}
