package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.hanmadi.media.PictureRefused;
import kr.hanmadi.media.PictureType;
import kr.hanmadi.media.PictureWorkshop;
import kr.hanmadi.media.Pictures;
import kr.hanmadi.media.ProcessedPicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form for pictures, which saves what was typed, does what was pressed and takes files, each by itself. */
class PictureDeskControllerTests extends DeskSlice {
    private static final String PAGE = "/desk/articles/a/pictures";

    private final PictureDecisions decisions = service(PictureDecisions.class);
    private final PictureWorkshop workshop = Mockito.mock(PictureWorkshop.class);
    private final ProcessedPicture made = Mockito.mock(ProcessedPicture.class);
    private final MockMvcTester mvc =
            desk(new PictureDeskController(Mockito.mock(PicturePages.class), decisions, workshop));

    @BeforeEach
    void picturesCanBeMadeOfAllButText() throws Exception {
        var refused = Mockito.mock(PictureRefused.class);
        given(refused.reason()).willReturn(PictureRefused.Reason.KIND);
        given(refused.detail()).willReturn("text");
        given(workshop.make(any())).willAnswer(call -> {
            if (((MockMultipartFile) call.getArgument(0)).getOriginalFilename().endsWith("txt")) {
                throw refused;
            }
            return made;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', '#pictures desk.saved'",
        "&act=SAVE-p1, '#picture-p1 desk.saved'",
        "&act=FIRST-p1, '#picture-p1 desk.pictures.moved'",
        "&act=LATER-p1, '#picture-p1 desk.pictures.moved'",
        "&act=REMOVE-p1, '#removed desk.pictures.removed.done'",
        "&act=RESTORE-p1, '#picture-p1 desk.pictures.restored'",
        "&act=ERASE-p1, '#pictures desk.pictures.erased'",
        "&act=BURN-p1, '#pictures desk.saved'"
    })
    void whatWasPressedIsSaidAtItsPicture(String pressed, String outcome) {
        assertThat(outcome(send("?version=3" + pressed))).isEqualTo(PAGE + outcome);
        then(decisions).should().change(Mockito.eq("a"), any(), Mockito.eq(EDITOR));
        then(decisions).should(never()).add(any(), any(), any());
    }

    @Test
    void aMistakeIsSaidAtThePictureThatHasItAndWhatWasTypedComesBack() {
        var mistake = new Refused("desk.pictures.alternative.missing");
        willThrow(new PictureDecisions.RefusedPicture("p2", mistake))
                .given(decisions)
                .change(any(), any(), any());
        var result = send("?version=3&act=FIRST-p1");
        assertThat(outcome(result)).isEqualTo(PAGE + "#picture-p2 !desk.pictures.alternative.missing");
        assertThat(result).flash().containsKey("typed");
    }

    @Test
    void filesAreTakenThoughWhatWasTypedIsRefused() {
        willThrow(new Refused("desk.pictures.caption.long")).given(decisions).change(any(), any(), any());
        assertThat(outcome(send("?version=3", "a.png")))
                .isEqualTo(PAGE + "#pictures !desk.pictures.caption.long, desk.pictures.taken");
        then(decisions).should().add("a", List.of(made), EDITOR);
    }

    @Test
    void ofEachFileThatIsNoPictureItSaysWhyAndTakesTheOthers() {
        var result = send("", "a.png", "b.txt", "c.png");
        assertThat(answer(result).wrong()).isTrue();
        assertThat(answer(result).lines())
                .containsExactly(
                        Answer.Line.of("desk.pictures.taken"),
                        Answer.Line.of("desk.pictures.refused.KIND", "b.txt", "text"));
        then(decisions).should().add("a", List.of(made, made), EDITOR);
        assertThat(outcome(send("", "b.txt"))).isEqualTo(PAGE + "#pictures !desk.pictures.refused.KIND");
    }

    @Test
    void noFileOrMoreThanTenAreNotTaken() {
        assertThat(outcome(send(""))).isEqualTo(PAGE + "#pictures !desk.pictures.nothing");
        var eleven = IntStream.range(0, 11).mapToObj(each -> each + ".png").toArray(String[]::new);
        assertThat(outcome(send("", eleven))).isEqualTo(PAGE + "#pictures !desk.pictures.too-many");
        then(decisions).should(never()).add(anyString(), any(), any());
        then(decisions).should(never()).change(anyString(), any(), any());
    }

    @Test
    void aPictureIsShownToEditorsWhateverReadersSee() {
        given(decisions.read("a", "name", "640.jpg"))
                .willReturn(Optional.of(new Pictures.Content(PictureType.JPEG, new byte[] {1})));
        assertThat(mvc.get().uri(PAGE + "/name/640.jpg")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(mvc.get().uri(PAGE + "/name/641.jpg")).hasStatus(404);
    }

    private MvcTestResult send(String query, String... files) {
        var request = mvc.post().uri(PAGE + query).multipart();
        for (var file : files) {
            request.file(new MockMultipartFile("file", file, "image/png", new byte[] {1}));
        }
        return request.exchange();
    }
}
