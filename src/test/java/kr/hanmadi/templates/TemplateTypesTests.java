package kr.hanmadi.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Expressions in templates name what the types of the models have; Thymeleaf would notice only when a page is shown.
 * No type is declared for this: the compiler reads what controllers give to which page.
 */
class TemplateTypesTests {
    private static ControllerModels models;

    @BeforeAll
    static void readControllers() throws IOException {
        models = new ControllerModels(Pages::isTemplate);
    }

    @Test
    void expressionsNameWhatTheirTypesHave() throws IOException {
        var pages = new Pages(models);
        models.views().forEach(pages::read);
        assertThat(pages.wrong()).as("names that no type has").isEmpty();
        assertThat(pages.neverCompared())
                .as("expressions that were never compared with a type")
                .isEmpty();
        assertThat(pages.count()).isGreaterThan(2_000);
    }

    @Test
    void findsANameThatATypeDoesNotHave() {
        var members = new Members(models.task());
        var expressions = new Expressions(members, name -> members.listOf(members.named("java.time.YearMonth")));
        expressions.read("months[0].year == months.?[year > 2000].size() ? months[0].yearOfMonth : months.month", null);
        assertThat(expressions.wrong())
                .containsExactly(
                        "java.time.YearMonth has no yearOfMonth", "java.util.List<java.time.YearMonth> has no month");
    }
}
