package kr.hanmadi.site.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the controllers of lists of articles make of an address, without a portal around them. */
class ArchiveControllersTests {
    private final ArchivePages archive = Mockito.mock(ArchivePages.class);
    private final CorrectionPages corrections = Mockito.mock(CorrectionPages.class);
    private final ReporterPages reporters = Mockito.mock(ReporterPages.class);
    private final MockMvcTester mvc = MockMvcTester.of(
            new ArchiveController(archive, corrections, Mockito.mock(PageMetadataFactory.class)),
            new ReporterController(reporters, Mockito.mock(ArticleMetadata.class)));

    @Test
    void aDayIsReadFromTheAddressInItsOrder() {
        mvc.get().uri("/archive/2025/3/4?page=2").exchange();
        then(archive).should().day(2025, 3, 4, 2);
        mvc.get().uri("/archive/2025/03?page=x").exchange();
        then(archive).should().month(2025, 3, 1);
        mvc.get().uri("/archive/2025?page=3").exchange();
        then(archive).should().year(2025, 3);
        mvc.get().uri("/archive").exchange();
        then(archive).should().all(1);
        mvc.get().uri("/corrections?page=2").exchange();
        then(corrections).should().list(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/archive/25", "/archive/20255", "/archive/2025/march", "/archive/2025/3/100"})
    void whatIsNoDayIsNotThere(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
        then(archive).shouldHaveNoInteractions();
    }

    @Test
    void aDayThatTheCalendarDoesNotHaveIsNotThere() {
        given(archive.day(2025, 2, 30, 1)).willThrow(new NotFoundException("day", "2025-02-30"));
        assertThat(mvc.get().uri("/archive/2025/2/30")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"/reporters/0123456789", "/reporters/0123456789/x?page=2"})
    void leadsFromAnOlderAddressOfAReporterToTheRightOne(String asked) {
        var reporter = Mockito.mock(ReporterPages.View.class);
        given(reporters.read(Mockito.eq("0123456789"), anyInt())).willReturn(reporter);
        given(reporter.href()).willReturn("/reporters/0123456789/%ED%99%8D");
        assertThat(mvc.get().uri(asked)).failure().rootCause().isInstanceOf(MovedException.class);
        assertThat(mvc.get().uri("/reporters/0123456789/홍?page=2")).hasViewName("site/reporter");
        then(reporters).should(Mockito.atLeastOnce()).read("0123456789", 2);
    }
}
