package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What no report may lack is chosen by what readers are shown of it. */
class TextPieceControllerTests extends DeskSlice {
    private final RequiredFacts required = service(RequiredFacts.class);
    private final MockMvcTester mvc = desk(new TextPieceController(service(TextPieces.class), required));

    @Test
    void whatIsRequiredIsKeptForEachKindOfReport() {
        assertThat(outcome(mvc.post()
                        .uri("/desk/pieces/required?PUBLIC=OUTLET&PUBLIC=REPORTER&QUOTES_ONLY=SOURCE")
                        .exchange()))
                .isEqualTo("/desk/pieces#required desk.saved");
        verify(required)
                .require(
                        EnumSet.of(RequiredFact.OUTLET, RequiredFact.REPORTER),
                        EnumSet.of(RequiredFact.SOURCE),
                        editor);
        mvc.post().uri("/desk/pieces/required").exchange();
        verify(required).require(Set.of(), Set.of(), editor);
    }
}
