package kr.hanmadi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/**
 * A form that could not be taken, given back with what was typed into it, to send once more.
 *
 * @param address where it was sent to
 * @param written what a person typed
 * @param rest the fields that only the page knows
 * @param files whether files may have come with it, which cannot be given back
 */
record ReturnedForm(String address, List<Field> written, List<Field> rest, boolean files) {
    private static final Pattern HERE = Pattern.compile("/[^/\\\\].*");
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHangul}\\s]");

    /** One value of the form under its name. */
    record Field(String name, String value) {
        boolean isWritten() {
            return WORDS.matcher(value).find();
        }
    }

    /** Empty for what is no form or holds a password. */
    static Optional<ReturnedForm> of(HttpServletRequest request) {
        if (!"POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                || !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address)
                || !HERE.matcher(address).matches()) {
            return Optional.empty();
        }
        var fields = request.getParameterMap().entrySet().stream()
                .filter(each -> !each.getKey().equals("_csrf"))
                .flatMap(each -> Arrays.stream(each.getValue()).map(value -> new Field(each.getKey(), value)))
                .toList();
        if (fields.isEmpty() || fields.stream().anyMatch(field -> field.name().contains("password"))) {
            return Optional.empty();
        }
        var type = request.getContentType();
        return Optional.of(new ReturnedForm(
                address,
                fields.stream().filter(Field::isWritten).toList(),
                fields.stream().filter(field -> !field.isWritten()).toList(),
                type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)));
    }
}
