package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.media.SamplePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Pictures from the file that an editor gives to what readers see, and away again. */
@IntegrationTest
class PicturesIntegrationTests {
    private static final Pattern ADDRESS = Pattern.compile("src=\"(/pictures/[0-9a-f]{32}/\\d+\\.(jpg|png))\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient reporter;
    private DeskClient editor;
    private DeskClient reader;

    @BeforeEach
    void signIn() throws Exception {
        reporter = DeskClient.signedIn(port, "사진기자", EditorRole.REPORTER, jdbc, passwords);
        editor = DeskClient.signedIn(port, "사진데스크", EditorRole.EDITOR, jdbc, passwords);
        reader = new DeskClient(port);
    }

    @Test
    void aPictureGoesFromTheDeskToReadersAndAwayAgain() throws Exception {
        var article = paste("두루미못 수문", "표수문");
        var page = upload(
                reporter,
                article,
                Part.file("못.jpg", SamplePictures.jpeg(1300, 800)),
                Part.file("둑.png", SamplePictures.png(500, 400)),
                Part.file(
                        "꾸밈.png",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page).contains("사진을 올렸습니다", "‘꾸밈.png’ 파일은 실을 수 없는 종류입니다", "SVG");
        var first = picture(article, 0);
        var second = picture(article, 1);
        var desk = "/desk/articles/" + article + "/pictures";

        var name = jdbc.sql("select name from article_picture where public_id = ?")
                .param(first)
                .query(String.class)
                .single();
        var address = "/pictures/" + name + "/640.jpg";
        assertThat(reader.bytes(address).statusCode()).isEqualTo(404);
        assertThat(reader.bytes(desk + "/" + name + "/640.jpg").statusCode()).isEqualTo(302);
        assertThat(reporter.bytes(desk + "/" + name + "/640.jpg").statusCode()).isEqualTo(200);
        act(editor, article, "origin", Map.of("licence", "허락을 받음", "dayUnknown", "true"));
        act(editor, article, "same-forum", Map.of());
        assertThat(act(editor, article, "publish", Map.of())).contains("사진의 대체 텍스트를 적거나");

        var caption = "표수문 교수가 두루미못을 가리킨다";
        assertThat(pictures(reporter, article, "SAVE-" + first, Map.of("caption-" + first, caption)))
                .as("what is typed is kept, readers see it when the picture is described")
                .contains("저장했습니다", caption, "2장은 대체 텍스트가 없어");
        pictures(
                reporter,
                article,
                "SAVE-" + first,
                Map.of(
                        "caption-" + first, caption,
                        "credit-" + first, "가나일보",
                        "alternative-" + first, "못가에 선 사람",
                        "across-" + first, "84",
                        "down-" + first, "20",
                        "caption-" + second, "",
                        "decoration-" + second, "true"));
        assertThat(pictures(reporter, article, "SAVE-" + first, Map.of("caption-" + first, "빠뜨린 말")))
                .as("a described picture stays described")
                .contains("저장하지 않았습니다", "빠뜨린 말");
        var preview = editor.get("/desk/articles/" + article + "/preview").body();
        assertThat(preview).contains("src=\"" + desk + "/" + name + "/960.jpg\"", "alt=\"못가에 선 사람\"");
        act(editor, article, "publish", Map.of());

        var read = readers(article);
        assertThat(read)
                .contains(caption, "사진 가나일보", "alt=\"못가에 선 사람\"", "/1300.jpg 1300w", "width=\"1300\" height=\"800\"")
                .contains("property=\"og:image\" content=\"http", name + "/1300.jpg", "image/jpeg", "ImageObject")
                .containsPattern(ADDRESS)
                .as("a decoration says nothing")
                .containsPattern("alt=\"\"[^>]*loading=\"lazy\"");
        var picture = reader.bytes(address);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                .isEqualTo(640);
        assertThat(reader.bytes("/pictures/" + name + "/641.jpg").statusCode()).isEqualTo(404);
        assertThat(reader.bytes("/pictures/" + name + "/640.png").statusCode()).isEqualTo(404);
        assertThat(reader.get("/articles").body()).contains("across-80 down-20", name + "/320.jpg");
        assertThat(reader.get("/api/v1/articles/" + article).body()).contains("못가에 선 사람", name + "/1300.jpg");
        assertThat(reader.get("/feed/articles.atom").body()).contains("rel=\"enclosure\" type=\"image/jpeg\"", name);
        assertThat(reader.get("/feed/articles.json").body()).contains(name + "/1300.jpg");

        assertThat(reporter.post(desk, "act=REMOVE-" + first + "&version=0&_csrf=" + reporter.token("/desk/account"))
                        .statusCode())
                .as("readers have seen it")
                .isEqualTo(403);
        pictures(editor, article, "FIRST-" + second, Map.of());
        assertThat(readers(article)).doesNotContain("og:image:alt\" content=\"못가에 선 사람\"");
        pictures(editor, article, "EARLIER-" + first, Map.of());
        assertThat(readers(article)).contains("og:image:alt\" content=\"못가에 선 사람\"");
        assertThat(editor.form(desk, Map.of("version", "0", "caption-" + first, "늦은 말", "act", "SAVE-" + first)))
                .contains("늦은 말", "그 사이 다른 사람이 고쳤습니다");

        var named = person("표수문");
        editor.form("/desk/hidden", Map.of("person", named, "as", "REQUEST"));
        assertThat(readers(article)).contains("표○○ 교수가 두루미못을").doesNotContain("표수문");
        assertThat(reader.get("/api/v1/articles/" + article).body()).doesNotContain("표수문");
        editor.form("/desk/hidden/" + named + "/show", Map.of());
        assertThat(readers(article)).contains(caption);

        pictures(editor, article, "REMOVE-" + first, Map.of());
        assertThat(readers(article)).doesNotContain(name, "두루미못을 가리킨다");
        assertThat(reader.bytes(address).statusCode()).isEqualTo(404);
        pictures(editor, article, "RESTORE-" + first, Map.of());
        assertThat(reader.bytes(address).statusCode()).isEqualTo(200);
        act(editor, article, "withdraw", Map.of("note", "못 이름을 잘못 적었습니다."));
        assertThat(reader.bytes(address).statusCode()).isEqualTo(404);
        assertThat(editor.bytes(desk + "/" + name + "/640.jpg").statusCode()).isEqualTo(200);
        pictures(editor, article, "REMOVE-" + first, Map.of());
        pictures(editor, article, "ERASE-" + first, Map.of());
        assertThat(editor.bytes(desk + "/" + name + "/640.jpg").statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from picture_version where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(editor.get("/desk/articles/" + article).body())
                .contains("사진 올림", "사진 글 고침", "사진 차례 바꿈", "사진 뺌", "사진 되돌림", "사진 지움");
    }

    @Test
    void aDraftsPictureIsSeenByItsPrivateLinkAsLongAsTheLinkIsOpen() throws Exception {
        var article = paste("고니못 수문", "달고니");
        upload(reporter, article, Part.file("못.jpg", SamplePictures.jpeg(700, 500)));
        var picture = picture(article, 0);
        pictures(
                reporter,
                article,
                "SAVE-" + picture,
                Map.of("caption-" + picture, "", "alternative-" + picture, "고니못"));
        var made = Pattern.compile("(/preview/[\\w-]{40,})</textarea>")
                .matcher(act(reporter, article, "previews", Map.of("days", "3")));
        assertThat(made.find()).isTrue();
        var src = Pattern.compile("src=\"(" + made.group(1) + "/pictures/\\w+/\\d+\\.jpg)\"")
                .matcher(reader.get(made.group(1)).body());
        assertThat(src.find()).isTrue();
        assertThat(reader.bytes(src.group(1)).statusCode()).isEqualTo(200);
        assertThat(reader.bytes(src.group(1).replace("/preview/", "/preview/x")).statusCode())
                .isEqualTo(404);
        act(reporter, article, "discard", Map.of());
        assertThat(reader.bytes(src.group(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLargeOrNothingIsSaidSo() throws Exception {
        var article = paste("왜가리못 수문", "달왜가리");
        var path = "/desk/articles/" + article + "/pictures";
        assertThat(upload(reporter, article)).contains("올릴 사진을 골라 주세요");
        assertThat(upload(reporter, article, Part.file("큰것.jpg", new byte[(15 << 20) + 1])))
                .contains("15MB보다 큽니다");
        assertThat(upload(reporter, article, Part.file("사진.jpg", SamplePictures.png(50, 50))))
                .contains("너무 작습니다(50×50)");
        assertThat(reporter.upload(path, "wrong", Part.file("사진.jpg", SamplePictures.png(200, 200)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(reporter.get(path + "/" + "0".repeat(32) + "/640.jpg").statusCode())
                .isEqualTo(404);
    }

    private String upload(DeskClient desk, String article, Part... parts) throws Exception {
        var path = "/desk/articles/" + article + "/pictures";
        var answer = desk.upload(path, desk.token(path), parts);
        assertThat(answer.statusCode()).isEqualTo(302);
        return desk.get(DeskClient.to(answer)).body();
    }

    private String picture(String article, int ordinal) {
        return jdbc.sql("select p.public_id from article_picture p join article a on a.id = p.article_id"
                        + " where a.public_id = ? and p.ordinal = ?")
                .params(article, ordinal)
                .query(String.class)
                .single();
    }

    private String pictures(DeskClient desk, String article, String button, Map<String, String> fields)
            throws Exception {
        var form = new HashMap<>(fields);
        form.put("act", button);
        return act(desk, article, "pictures", form);
    }

    private String person(String name) {
        return jdbc.sql("select public_id from person where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private String readers(String article) throws Exception {
        return reader.get(DeskClient.to(reader.get("/articles/" + article))).body();
    }

    private String paste(String where, String who) throws Exception {
        return DeskClient.articleOf(reporter.paste(Part.field("text", """
                %s을 열자는 말
                [가나일보 = 홍길동 기자] 지난 6일 나래시의회에서 ‘%s 정책토론회’가 열렸다.
                %s 한빛대 교수는 “수문을 열 때가 됐다”고 말했다.
                """.formatted(where, where, who))));
    }

    private String act(DeskClient desk, String article, String act, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put(
                "version",
                jdbc.sql("select version from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single());
        return desk.form("/desk/articles/" + article + "/" + act, form);
    }
}
