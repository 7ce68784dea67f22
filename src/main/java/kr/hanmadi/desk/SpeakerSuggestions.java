package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.web.Costly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People of the record for the field of a speaker, while a name is typed. */
@RestController
@Costly(Costly.Kind.DESK)
class SpeakerSuggestions {
    private final OfferedSpeakers offered;

    SpeakerSuggestions(OfferedSpeakers offered) {
        this.offered = offered;
    }

    /** People whose name begins so, each as the field takes it. */
    @GetMapping("/desk/speakers")
    List<String> startingWith(@RequestParam(defaultValue = "") String start) {
        return start.isBlank() ? List.of() : offered.startingWith(start.strip());
    }
}
